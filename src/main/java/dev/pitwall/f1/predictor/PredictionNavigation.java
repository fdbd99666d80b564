package dev.pitwall.f1.predictor;

import dev.pitwall.web.frame.Navigation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The link to the predictions in the header. */
@ApplicationScoped
public class PredictionNavigation implements Navigation {

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(15, "Predictions", "/predictions"));
    }
}
