package dev.pitwall.orchestration.node;

import java.util.Optional;

/**
 * A setting of this node.
 *
 * @param value as it is in force, without secrets; empty where nothing is set and there is no default
 * @param usual the default; empty where there is none
 * @param source where the value comes from, in words; empty for the default
 * @param known whether anything reads it: a name that nothing reads may be a typing error
 */
public record NodeSetting(
        String name, Optional<String> value, Optional<String> usual, Optional<String> source, boolean known) {}
