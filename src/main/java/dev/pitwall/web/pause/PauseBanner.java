package dev.pitwall.web.pause;

import dev.pitwall.orchestration.pause.Pause;
import dev.pitwall.orchestration.pause.Pauses;
import dev.pitwall.web.frame.Banner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Says on every page what is paused, why and by whom. */
@ApplicationScoped
public class PauseBanner implements Banner {

    private static final Logger LOG = System.getLogger(PauseBanner.class.getName());

    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Pauses pauses;

    @Inject
    PauseBanner(Pauses pauses) {
        this.pauses = pauses;
    }

    PauseBanner() {
        this(null);
    }

    @Override
    public List<Line> lines() {
        try {
            return pauses.active().pauses().stream().map(PauseBanner::line).toList();
        } catch (RuntimeException databaseAway) {
            // The page itself says so; this must not keep an error page from being shown.
            LOG.log(Level.DEBUG, "pauses are not known", databaseAway);
            return List.of();
        }
    }

    private static Line line(Pause pause) {
        return new Line(
                pause.workspace().map(name -> "PAUSED: " + name).orElse("PAUSED"),
                pause.reason() + " (" + pause.begunBy() + ", since " + SINCE.format(pause.begunAt())
                        + "). No tick is evaluated and no run starts "
                        + pause.workspace().map(name -> "in this workspace").orElse("anywhere")
                        + "; what runs goes on.",
                "/pauses",
                "Pauses");
    }
}
