package dev.pitwall.web.backfill;

import dev.pitwall.orchestration.asset.PartitionState;
import dev.pitwall.orchestration.asset.Partitions;
import dev.pitwall.orchestration.backfill.Backfill;
import dev.pitwall.orchestration.backfill.BackfillChoice;
import dev.pitwall.orchestration.backfill.BackfillPlan;
import dev.pitwall.orchestration.backfill.BackfillRequest;
import dev.pitwall.orchestration.backfill.Backfills;
import dev.pitwall.orchestration.backfill.InvalidBackfill;
import dev.pitwall.orchestration.definition.AssetDefinition;
import dev.pitwall.orchestration.definition.Definitions;
import dev.pitwall.orchestration.definition.PartitionKey;
import dev.pitwall.orchestration.definition.PartitionsDefinition;
import dev.pitwall.orchestration.run.ConfigField;
import dev.pitwall.orchestration.run.ConfigProblem;
import dev.pitwall.orchestration.run.InvalidRunConfig;
import dev.pitwall.orchestration.run.RunConfigs;
import dev.pitwall.orchestration.security.Actor;
import dev.pitwall.orchestration.security.AuditAction;
import dev.pitwall.orchestration.security.AuditTrail;
import dev.pitwall.orchestration.security.AuditedChange;
import dev.pitwall.orchestration.security.AuditedState;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Flash;
import dev.pitwall.web.frame.Notices;
import dev.pitwall.web.frame.Page;
import dev.pitwall.web.job.LaunchForm;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which partitions are to be made, and how many runs would that be? */
@Path("/backfills/new")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.OPERATOR)
public class NewBackfillPage {

    private static final String PREFIX = "config.";

    private BackfillPlan plan;
    private Backfills backfills;
    private Partitions partitions;
    private Definitions definitions;
    private RunConfigs configs;
    private AuditTrail audit;
    private AuditedChange change;
    private Notices notices;
    private HttpServletRequest request;

    @Inject
    public NewBackfillPage(
            BackfillPlan plan,
            Backfills backfills,
            Partitions partitions,
            Definitions definitions,
            RunConfigs configs,
            AuditTrail audit,
            AuditedChange change,
            Notices notices,
            HttpServletRequest request) {
        this.plan = plan;
        this.backfills = backfills;
        this.partitions = partitions;
        this.definitions = definitions;
        this.configs = configs;
        this.audit = audit;
        this.change = change;
        this.notices = notices;
        this.request = request;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public NewBackfillPage() {}

    /**
     * The form, filled for the partitions that are missing.
     *
     * @param asset whose partitions are made
     * @param job in place of the asset: the first one in parts that the job makes
     */
    @GET
    public Page show(
            @QueryParam("asset") @DefaultValue("") String asset, @QueryParam("job") @DefaultValue("") String job) {
        var wanted = asset.isEmpty()
                ? plan.parted(Optional.of(job)).stream().findFirst().orElse(job)
                : asset;
        var sent = new HashMap<String, String>();
        sent.put("asset", wanted);
        sent.put("job", job);
        return page(sent, List.of(), false);
    }

    /** Shows what the form would come to, or starts it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send() {
        var sent = sent();
        if (!sent.getOrDefault("action", "").equals("start")) {
            return Response.ok(page(sent, List.of(), true)).build();
        }
        try {
            if (plan.of(request(sent)).size() != number(sent, "seen")) {
                // What is started is what was shown: the form was changed since, or a run has made one meanwhile.
                return Response.ok(page(sent, List.of(), true)).build();
            }
            var actor = Actor.of(request);
            var started = change.of(() -> {
                var backfill = backfills.start(request(sent), actor.account());
                audit.record(
                        actor,
                        AuditAction.BACKFILL_STARTED,
                        "backfill " + backfill.id(),
                        AuditedState.NONE,
                        state(backfill));
                return backfill;
            });
            notices.leave(Flash.done("Backfill " + started.id() + " is under way: " + started.total() + " runs."));
            return Response.seeOther(URI.create("/backfills/" + started.id())).build();
        } catch (InvalidRunConfig refused) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(page(sent, refused.problems(), true))
                    .build();
        } catch (InvalidBackfill refused) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(page(sent, List.of(), true))
                    .build();
        }
    }

    private static AuditedState state(Backfill started) {
        return AuditedState.of("asset", started.asset())
                .with("job", started.job())
                .with("from", started.firstPartition())
                .with("to", started.lastPartition())
                .with("choice", started.choice().name())
                .with("runs", started.total())
                .with("config", started.config());
    }

    private Page page(Map<String, String> sent, List<ConfigProblem> problems, boolean typed) {
        var key = sent.getOrDefault("asset", "");
        var asset = definitions
                .asset(key)
                .map(Definitions.Defined::definition)
                .filter(found ->
                        found.partitions().isPresent() && !found.madeBy().isEmpty())
                .orElseThrow(() -> new NotFoundException("There is nothing to backfill for '" + key
                        + "'. Assets in parts are " + plan.parted() + "; all are at /assets."));
        return Page.of("backfill/new.jte", "Backfill of " + key).with("view", view(asset, sent, problems, typed));
    }

    private NewBackfillView view(
            AssetDefinition asset, Map<String, String> sent, List<ConfigProblem> problems, boolean typed) {
        var keys = partitions.of(asset).stream()
                .map(PartitionState::key)
                .map(PartitionKey::value)
                .toList();
        var errors = new ArrayList<String>();
        var preview = List.<String>of();
        try {
            preview = plan.of(request(sent)).stream().map(PartitionKey::value).toList();
        } catch (InvalidBackfill wrong) {
            errors.add(wrong.getMessage());
        } catch (InvalidRunConfig unreadable) {
            // Shown at the fields, when it is started.
        }
        return new NewBackfillView(
                asset.key().value(),
                asset.madeBy(),
                job(asset, sent),
                asset.partitions().orElseThrow() instanceof PartitionsDefinition.Daily,
                keys,
                sent.getOrDefault("from", keys.isEmpty() ? "" : keys.get(0)),
                sent.getOrDefault("to", keys.isEmpty() ? "" : keys.get(keys.size() - 1)),
                choice(sent),
                sent.getOrDefault("atOnce", Integer.toString(BackfillRequest.USUAL_AT_ONCE)),
                form(job(asset, sent), sent, problems, typed),
                preview,
                sent.containsKey("seen") && number(sent, "seen") != preview.size(),
                errors);
    }

    private LaunchForm form(String job, Map<String, String> sent, List<ConfigProblem> problems, boolean typed) {
        var fields = fields(job);
        return typed ? LaunchForm.sent(fields, config(fields, sent), problems) : LaunchForm.filled(fields, Map.of(), 0);
    }

    private BackfillRequest request(Map<String, String> sent) {
        var fields = fields(definitions
                .asset(sent.getOrDefault("asset", ""))
                .map(asset -> job(asset.definition(), sent))
                .orElse(""));
        return new BackfillRequest(
                sent.getOrDefault("asset", ""),
                text(sent, "job"),
                text(sent, "from"),
                text(sent, "to"),
                choice(sent),
                LaunchForm.json(fields, config(fields, sent)),
                atOnce(sent));
    }

    private static int atOnce(Map<String, String> sent) {
        return sent.containsKey("atOnce") ? number(sent, "atOnce") : BackfillRequest.USUAL_AT_ONCE;
    }

    /** 0 where no number stands, which is allowed nowhere. */
    private static int number(Map<String, String> sent, String name) {
        var text = sent.getOrDefault(name, "").strip();
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static BackfillChoice choice(Map<String, String> sent) {
        return Arrays.stream(BackfillChoice.values())
                .filter(choice -> choice.name().equals(sent.get("choice")))
                .findFirst()
                .orElse(BackfillChoice.MISSING);
    }

    private static String job(AssetDefinition asset, Map<String, String> sent) {
        return text(sent, "job")
                .filter(asset.madeBy()::contains)
                .orElse(asset.madeBy().get(0));
    }

    private List<ConfigField> fields(String job) {
        return definitions
                .job(job)
                .map(defined -> asked(ConfigField.of(defined.definition(), configs)))
                .orElse(List.of());
    }

    /** What every partition has of its own is not asked for all of them. */
    static List<ConfigField> asked(List<ConfigField> fields) {
        return fields.stream().filter(field -> !field.byPartition()).toList();
    }

    private static Map<String, String> config(List<ConfigField> fields, Map<String, String> sent) {
        var config = new HashMap<String, String>();
        fields.forEach(field -> Optional.ofNullable(sent.get(PREFIX + field.name()))
                .ifPresent(value -> config.put(field.name(), value)));
        return config;
    }

    private static Optional<String> text(Map<String, String> sent, String name) {
        return Optional.ofNullable(sent.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private Map<String, String> sent() {
        var sent = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, values[0]));
        return sent;
    }
}
