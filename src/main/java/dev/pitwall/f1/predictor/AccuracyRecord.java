package dev.pitwall.f1.predictor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How good the predictions were that are judged so far. */
@ApplicationScoped
public class AccuracyRecord {

    private final EntityManager entities;

    @Inject
    AccuracyRecord(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container's proxy. */
    AccuracyRecord() {
        this(null);
    }

    /**
     * Means over events.
     *
     * @param events how many predictions are judged
     * @param positionMeanError in places
     * @param baselinePositionMeanError the same of the order by best practice lap
     */
    public record SoFar(int events, double positionMeanError, double baselinePositionMeanError) {

        /** Nothing where no prediction is judged yet. */
        public Optional<String> sentence() {
            return events == 0
                    ? Optional.empty()
                    : Optional.of(String.format(
                            Locale.ROOT,
                            "so far %.2f places off on average over %d events (by best practice lap %.2f)",
                            positionMeanError,
                            events,
                            baselinePositionMeanError));
        }
    }

    /** Of the simulated championship, or of the real one: the two are never mixed. */
    @Transactional
    public SoFar soFar(boolean demonstration) {
        List<Evaluation> evaluations = entities.createQuery(
                        "select e from Evaluation e, Prediction p where p.runId = e.runId"
                                + " and p.demonstration = :demonstration",
                        Evaluation.class)
                .setParameter("demonstration", demonstration)
                .getResultList();
        return new SoFar(
                evaluations.size(),
                evaluations.stream()
                        .mapToDouble(Evaluation::positionMeanError)
                        .average()
                        .orElse(0),
                evaluations.stream()
                        .mapToDouble(Evaluation::baselinePositionMeanError)
                        .average()
                        .orElse(0));
    }
}
