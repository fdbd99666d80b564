package dev.pitwall.orchestration.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The settings of this node and where each comes from: those that a bean asks for, with their defaults, and whatever else begins
 * with {@code pitwall.} in a source.
 */
@ApplicationScoped
public class NodeSettings {

    private static final String OURS = "pitwall.";

    /** Read without injection, or by the server and by what starts it. */
    private static final List<String> READ_BY_HAND = List.of(
            "pitwall.environment",
            "pitwall.retention.",
            "pitwall.database.",
            "pitwall.http.",
            "pitwall.libraries",
            "pitwall.discord.",
            "pitwall.source",
            "pitwall.files");

    private final Config config;
    private final Map<String, Optional<String>> usual;

    @Inject
    NodeSettings(Config config, BeanManager beans) {
        this(config, asked(beans));
    }

    /** @param usual the settings that are read, by name, with their defaults */
    NodeSettings(Config config, Map<String, Optional<String>> usual) {
        this.config = config;
        this.usual = Map.copyOf(usual);
    }

    NodeSettings() {
        this(null, Map.of());
    }

    /** All of them by name. */
    public List<NodeSetting> all() {
        var names = new TreeSet<>(usual.keySet());
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(OURS))
                .forEach(names::add);
        return names.stream().map(this::setting).toList();
    }

    private NodeSetting setting(String name) {
        var found = config.getConfigValue(name);
        var itsUsual = usual.getOrDefault(name, Optional.empty());
        var set = Optional.ofNullable(found.getValue());
        return new NodeSetting(
                name,
                set.or(() -> itsUsual).map(value -> SettingSecrets.masked(name, value)),
                itsUsual.map(value -> SettingSecrets.masked(name, value)),
                set.map(value -> Optional.ofNullable(found.getSourceName()).orElse("a source without a name")),
                usual.containsKey(name) || READ_BY_HAND.stream().anyMatch(name::startsWith));
    }

    private static Map<String, Optional<String>> asked(BeanManager beans) {
        var asked = new HashMap<String, Optional<String>>();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .flatMap(bean -> bean.getInjectionPoints().stream())
                .flatMap(point -> point.getQualifiers().stream())
                .flatMap(NodeSettings::setting)
                .filter(setting -> setting.name().startsWith(OURS))
                .forEach(setting -> asked.merge(
                        setting.name(),
                        Optional.of(setting.defaultValue())
                                .filter(value -> !value.equals(ConfigProperty.UNCONFIGURED_VALUE)),
                        (one, other) -> one.or(() -> other)));
        return asked;
    }

    private static Stream<ConfigProperty> setting(Annotation qualifier) {
        return qualifier instanceof ConfigProperty setting ? Stream.of(setting) : Stream.empty();
    }
}
