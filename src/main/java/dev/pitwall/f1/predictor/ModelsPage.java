package dev.pitwall.f1.predictor;

import dev.pitwall.f1.databasebuild.TablePresence;
import dev.pitwall.f1.prediction.ModelKind;
import dev.pitwall.web.frame.Access;
import dev.pitwall.web.frame.Flash;
import dev.pitwall.web.frame.Notices;
import dev.pitwall.web.frame.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which model speaks, by whose word, and should another? */
@Path("/predictions/models")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Access.VIEWER)
public class ModelsPage {

    private static final URI HERE = URI.create("/predictions/models");
    private static final int SHOWN = 20;

    private Champion champion;
    private ChampionChoices choices;
    private Takeover takeover;
    private PredictionBook book;
    private TablePresence tables;
    private Notices notices;

    @Inject
    public ModelsPage(
            Champion champion,
            ChampionChoices choices,
            Takeover takeover,
            PredictionBook book,
            TablePresence tables,
            Notices notices) {
        this.champion = champion;
        this.choices = choices;
        this.takeover = takeover;
        this.book = book;
        this.tables = tables;
        this.notices = notices;
    }

    /** For the client proxy, and public because RESTEasy looks for such a constructor before it asks CDI. */
    public ModelsPage() {}

    @GET
    public Page show() {
        return page("", "");
    }

    @POST
    @Path("champion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Access.OPERATOR)
    public Response give(
            @FormParam("model") @DefaultValue("") String model,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("standing") @DefaultValue("") String standing) {
        try {
            ChampionChoice choice = takeover.give(model, reason, number(standing));
            notices.leave(Flash.done("From the next run of F1_Prediction_Job on " + model
                    + " speaks. Predictions that were made stay as they are. Choice " + choice.id()
                    + " can be taken back below."));
            return Response.seeOther(HERE).build();
        } catch (RefusedTakeover refused) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(page(refused.getMessage() + ".", reason))
                    .build();
        }
    }

    @POST
    @Path("champion/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Access.OPERATOR)
    public Response takeBack(@FormParam("standing") @DefaultValue("") String standing) {
        try {
            ChampionChoice choice = takeover.takeBack(number(standing));
            notices.leave(Flash.done("Taken back. "
                    + choice.kind()
                            .map(kind -> kind + " speaks again, by the operator's word before.")
                            .orElse("The setting " + Champion.SETTING + " decides again.")));
            return Response.seeOther(HERE).build();
        } catch (RefusedTakeover refused) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(page(refused.getMessage() + ".", ""))
                    .build();
        }
    }

    private Page page(String refusal, String typedReason) {
        if (!tables.missing().isEmpty()) {
            throw new NotFoundException("The tables of predictions are not there yet; build_all_tables makes them.");
        }
        Champion.Word word = champion.word();
        List<JudgedModel> judged = book.judgedLast();
        return Page.of("f1/predictor/models.jte", "Models that predict")
                .with(
                        "view",
                        new ModelsView(
                                word.kind().id(),
                                ModelWords.byWhom(word.choice()),
                                word.byOperator(),
                                word.setting().id(),
                                word.choice().map(ChampionChoice::id).orElse(0L),
                                word.choice().map(this::earlier),
                                Arrays.stream(ModelKind.values())
                                        .map(kind -> model(kind, kind == word.kind(), judged))
                                        .sorted(Comparator.comparing(model -> !model.speaks()))
                                        .toList(),
                                choices.newest(SHOWN).stream()
                                        .map(ModelsPage::choice)
                                        .toList(),
                                choices.count(),
                                refusal,
                                typedReason));
    }

    /** What stands again when this word is taken back. */
    private String earlier(ChampionChoice choice) {
        return choices.before(choice)
                .flatMap(ChampionChoice::kind)
                .map(kind -> kind + " speaks again")
                .orElse("the setting " + Champion.SETTING + " decides again");
    }

    private static ModelsView.Model model(ModelKind kind, boolean speaks, List<JudgedModel> judged) {
        Optional<PredictionView.Model> last = judged.stream()
                .filter(one -> one.kind().equals(kind.id()))
                .findFirst()
                .map(PredictionViews::judgedModel);
        return new ModelsView.Model(kind.id(), kind.description(), speaks, last);
    }

    private static ModelsView.Choice choice(ChampionChoice choice) {
        String what = choice.kind()
                .map(kind -> kind + " speaks, before it " + choice.earlierKind())
                .orElse("the setting decides (" + choice.settingKind() + "), before it " + choice.earlierKind());
        return new ModelsView.Choice(choice.id(), what, choice.reason(), choice.chosenBy(), choice.chosenAt());
    }

    /** What is no number is no choice, and is refused as one that does not stand. */
    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }
}
