package dev.pitwall.f1.predictor;

import dev.pitwall.f1.data.Forecasts;
import dev.pitwall.f1.data.LapMarks;
import dev.pitwall.f1.data.RawSessionKey;
import dev.pitwall.f1.data.ResultTable;
import dev.pitwall.f1.data.StoredResults;
import dev.pitwall.f1.timing.WeekendKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;

/** Tyres, speeds at the trap and weather of weekends, as far as they are known. */
@ApplicationScoped
public class PracticeConditions {

    private static final String UP_TO =
            " where x.key.season < :season or (x.key.season = :season and x.key.round <= :round)";

    private final EntityManager entities;
    private final StoredResults stored;
    private final Forecasts forecasts;

    @Inject
    PracticeConditions(EntityManager entities, StoredResults stored, Forecasts forecasts) {
        this.entities = entities;
        this.stored = stored;
        this.forecasts = forecasts;
    }

    /** For the container's proxy. */
    PracticeConditions() {
        this(null, null, null);
    }

    /** Of every weekend up to and with this one of which anything is known. */
    @Transactional
    public Map<WeekendKey, WeekendConditions> upTo(WeekendKey weekend) {
        Map<WeekendKey, WeekendConditions> known = new HashMap<>();
        for (Map.Entry<RawSessionKey, LapMarks> best :
                stored.bestLaps(ResultTable.PRACTICE_BEST_LAPS).entrySet()) {
            of(known, best.getKey().weekend()).add(best.getKey(), best.getValue());
        }
        entities.createQuery("select x from PracticeTyreLap x" + UP_TO, PracticeTyreLap.class)
                .setParameter("season", weekend.season())
                .setParameter("round", weekend.round())
                .getResultStream()
                .forEach(lap -> of(known, lap.key().weekend()).add(lap));
        entities.createQuery("select x from PracticeWeather x" + UP_TO, PracticeWeather.class)
                .setParameter("season", weekend.season())
                .setParameter("round", weekend.round())
                .getResultStream()
                .forEach(weather -> of(known, weather.key().weekend()).add(weather));
        forecasts
                .ofQualifyings(weekend)
                .forEach((key, forecast) -> of(known, key).add(forecast));
        return known;
    }

    private static WeekendConditions of(Map<WeekendKey, WeekendConditions> known, WeekendKey weekend) {
        return known.computeIfAbsent(weekend, key -> new WeekendConditions());
    }
}
