package dev.pitwall.f1.source;

import dev.pitwall.web.frame.Navigation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The link to the sources in the header. */
@ApplicationScoped
public class SourcesNavigation implements Navigation {

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(45, "Sources", "/sources"));
    }
}
