package dev.pitwall.web;

import dev.pitwall.web.frame.Navigation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The header's links to the engine's own pages. */
@ApplicationScoped
public class EngineNavigation implements Navigation {

    private static final List<Entry> ENTRIES = List.of(
            new Entry(10, "Overview", "/"),
            new Entry(20, "Runs", "/runs"),
            new Entry(30, "Jobs", "/jobs"),
            new Entry(40, "Automation", "/automation"),
            new Entry(50, "Assets", "/assets"),
            new Entry(70, "Alerts", "/alerts"),
            new Entry(80, "System", "/system"));

    @Override
    public List<Entry> entries() {
        return ENTRIES;
    }
}
