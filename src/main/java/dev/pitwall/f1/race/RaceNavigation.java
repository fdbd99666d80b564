package dev.pitwall.f1.race;

import dev.pitwall.web.frame.Navigation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The link to the races in the header. It stands behind the engine's lists, whose keys it would take otherwise. */
@ApplicationScoped
public class RaceNavigation implements Navigation {

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(55, "Races", "/races"));
    }
}
