package dev.pitwall.rest;

import java.util.List;
import java.util.Optional;

/** Materializations of an asset, newest first. @param next the address of the page that follows */
record AssetHistory(List<MaterializationBody> materializations, Optional<String> next) implements Body {}
