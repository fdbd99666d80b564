package dev.pitwall.web.why;

import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.explanation.Explanation;
import dev.pitwall.orchestration.explanation.Explanations;
import dev.pitwall.orchestration.explanation.Period;
import dev.pitwall.orchestration.run.UnknownJob;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Page;
import dev.pitwall.web.frame.ReaderTimes;
import dev.pitwall.web.frame.Times;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** Why did it not run? */
@Path("/why")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class WhyPage {

    private static final Duration USUAL = Duration.ofDays(1);

    private Explanations explanations;
    private Definitions definitions;
    private ReaderTimes reader;

    @Inject
    public WhyPage(Explanations explanations, Definitions definitions, ReaderTimes reader) {
        this.explanations = explanations;
        this.definitions = definitions;
        this.reader = reader;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public WhyPage() {}

    /**
     * The last day, where no time is given.
     *
     * @param from a local time in the reader's zone, as a form sends it, or an instant
     */
    @GET
    public Page show(
            @QueryParam("job") @DefaultValue("") String job,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to) {
        var times = reader.times();
        var jobs = definitions.jobs().stream()
                .map(known -> known.definition().name())
                .sorted()
                .toList();
        try {
            var until = time(to, times).orElse(times.now());
            var period = new Period(time(from, times).orElse(until.minus(USUAL)), until);
            var explanation = job.isEmpty() ? Optional.<Explanation>empty() : Optional.of(explained(job, period));
            return page(job).with("view", new WhyView(jobs, job, period, times, explanation, ""));
        } catch (DateTimeException | IllegalArgumentException refused) {
            var usual = new Period(times.now().minus(USUAL), times.now());
            return page(job).with("view", new WhyView(jobs, job, usual, times, Optional.empty(), refused.getMessage()));
        }
    }

    private Explanation explained(String job, Period period) {
        try {
            return explanations.of(job, period);
        } catch (UnknownJob unknown) {
            throw new NotFoundException(unknown.getMessage(), unknown);
        }
    }

    private static Page page(String job) {
        return Page.of("why/why.jte", job.isEmpty() ? "Why did it not run?" : "Why did " + job + " not run?");
    }

    private static Optional<Instant> time(String text, Times times) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                text.endsWith("Z")
                        ? Instant.parse(text)
                        : LocalDateTime.parse(text).atZone(times.zone()).toInstant());
    }
}
