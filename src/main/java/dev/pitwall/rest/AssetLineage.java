package dev.pitwall.rest;

import java.util.List;

/**
 * What an asset is made from and what is made from it, themselves or by way of others, nearest first.
 *
 * @param upstream what it is made from
 * @param downstream what is made from it
 */
record AssetLineage(String asset, List<String> upstream, List<String> downstream) implements Body {}
