package dev.pitwall.f1.predictor;

import dev.pitwall.f1.databasebuild.TablePresence;
import dev.pitwall.web.frame.OverviewCard;
import dev.pitwall.web.frame.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The latest prediction on the overview. */
@ApplicationScoped
public class LatestPredictionCard implements OverviewCard {

    private static final int ROWS = 5;

    private final PredictionBook book;
    private final PredictionViews views;
    private final TablePresence tables;

    @Inject
    LatestPredictionCard(PredictionBook book, PredictionViews views, TablePresence tables) {
        this.book = book;
        this.views = views;
        this.tables = tables;
    }

    /** For the container's proxy. */
    LatestPredictionCard() {
        this(null, null, null);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    @Transactional
    public Optional<Page> card() {
        if (!tables.missing().isEmpty()) {
            return Optional.empty();
        }
        return book.newest()
                .map(prediction -> Page.of("f1/predictor/card.jte", "Latest prediction")
                        .with("address", prediction.path())
                        .with("view", views.drivers(prediction))
                        .with("shown", ROWS));
    }
}
