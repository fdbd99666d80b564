package dev.pitwall.sample.bakery;

import dev.pitwall.orchestration.definition.RunConfig;

/**
 * What a feast can be told.
 *
 * @param enoughFlour what the decision finds
 * @param coldTray the tray that fails the first time; empty for none
 */
record FeastConfig(boolean enoughFlour, String coldTray) implements RunConfig {}
