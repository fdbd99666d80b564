package dev.pitwall.rest;

import dev.pitwall.orchestration.node.NodeSetting;
import java.util.List;
import java.util.Optional;

/** The settings of the node that answers, by name. */
record SettingList(List<SettingBody> settings) implements Body {

    /**
     * One of them.
     *
     * @param known whether anything reads it
     * @param value in force; secrets are not shown
     * @param usual the default
     * @param source where the value comes from; absent for the default
     */
    record SettingBody(
            String name, boolean known, Optional<String> value, Optional<String> usual, Optional<String> source) {

        static SettingBody of(NodeSetting setting) {
            return new SettingBody(setting.name(), setting.known(), setting.value(), setting.usual(), setting.source());
        }
    }
}
