package dev.pitwall.f1.demo;

import java.util.List;
import java.util.Locale;

/** A team that does not exist, with the colour of its cars. */
record DemoTeam(int index, String name, String colour) {

    static final List<DemoTeam> ALL = List.of(
            new DemoTeam(0, "Saltmarsh", "1B6FB8"),
            new DemoTeam(1, "Ember and Oak", "C2410C"),
            new DemoTeam(2, "Tideline", "0F9D8A"),
            new DemoTeam(3, "Halcyon Works", "7C3AED"),
            new DemoTeam(4, "Brackwater", "475569"),
            new DemoTeam(5, "Larkspur", "4F5BD5"),
            new DemoTeam(6, "Ironfell", "991B1B"),
            new DemoTeam(7, "Verdigris", "2F855A"),
            new DemoTeam(8, "Ochre Line", "B7791F"),
            new DemoTeam(9, "Northgate", "0E7490"));

    /** In Jolpica's style. */
    String id() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
