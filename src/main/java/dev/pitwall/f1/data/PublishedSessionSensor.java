package dev.pitwall.f1.data;

import dev.pitwall.f1.timing.Readiness;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.Weekend;
import dev.pitwall.orchestration.definition.JobDefinition;
import dev.pitwall.orchestration.definition.RunRequest;
import dev.pitwall.orchestration.definition.SensorContext;
import dev.pitwall.orchestration.definition.SensorDefinition;
import dev.pitwall.orchestration.definition.SensorResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Requests a load of the weekend that is on each time that one of some sessions is published. A session that was not held is
 * passed over. The cursor is the run key of the last request, {@code 2024-bahrain-q}.
 */
public final class PublishedSessionSensor implements SensorDefinition.Evaluation {

    private final DataReadiness data;
    private final TimingSource source;
    private final List<SessionKind> sessions;
    private final JobDefinition<WeekendConfig> load;

    /** @param sessions in the order of time */
    public PublishedSessionSensor(
            DataReadiness data, TimingSource source, List<SessionKind> sessions, JobDefinition<WeekendConfig> load) {
        this.data = data;
        this.source = source;
        this.sessions = List.copyOf(sessions);
        this.load = load;
    }

    @Override
    public SensorResult evaluate(SensorContext context) {
        return new CurrentWeekend(source).looked(data, weekend -> lookAt(weekend, context));
    }

    private SensorResult lookAt(Weekend weekend, SensorContext context) {
        Optional<String> published = Optional.empty();
        for (SessionKind session : notRequested(weekend, context)) {
            Readiness readiness = source.readiness(weekend.key(), session);
            switch (readiness.verdict()) {
                case READY -> published = Optional.of(runKey(weekend, session));
                case ABSENT -> {
                    // The next session decides.
                }
                case LATER -> {
                    return published
                            .map(key -> request(weekend, key))
                            .orElseGet(() -> SensorResult.skip(readiness.sentence() + "; " + readiness.next()));
                }
                case TROUBLE -> throw new TimingTroubleException(readiness);
            }
        }
        return published
                .map(key -> request(weekend, key))
                .orElseGet(() -> SensorResult.skip("the load of " + weekend.slug() + " was requested already"));
    }

    private List<SessionKind> notRequested(Weekend weekend, SensorContext context) {
        for (int i = sessions.size() - 1; i >= 0; i--) {
            String key = runKey(weekend, sessions.get(i));
            if (context.cursor().filter(key::equals).isPresent()) {
                return sessions.subList(i + 1, sessions.size());
            }
        }
        return sessions;
    }

    private SensorResult request(Weekend weekend, String key) {
        return SensorResult.request(
                        RunRequest.of(load, WeekendConfig.of(weekend.key())).withRunKey(key))
                .remembering(key);
    }

    private static String runKey(Weekend weekend, SessionKind session) {
        return weekend.slug() + "-" + session.name().toLowerCase(Locale.ROOT);
    }
}
