package dev.pitwall.rest;

import java.util.List;

/** Every asset that a workspace declares, by group. */
record AssetList(List<AssetBody> assets) implements Body {}
