package dev.pitwall.f1.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pitwall.f1.demo.DemonstrationDeployment;
import dev.pitwall.orchestration.alert.OutboxHistory;
import dev.pitwall.orchestration.run.Run;
import dev.pitwall.orchestration.run.RunFilter;
import dev.pitwall.orchestration.run.RunHistory;
import dev.pitwall.orchestration.run.RunStatus;
import dev.pitwall.orchestration.run.RunStep;
import dev.pitwall.testing.Shares;
import dev.pitwall.testing.TestServers;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The main job on the real server and the real database, fed by the demonstration over HTTP: nobody launches anything. */
@ArquillianTest
@Shares(DemonstrationDeployment.class)
class PredictionJobServerIT {

    /** What the README promises a newcomer is 60 s; other tests may use the machine at the same time. */
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Inject
    private RunHistory history;

    @Inject
    private PredictionBook book;

    @Inject
    private OutboxHistory outbox;

    @Test
    void sensors_build_the_tables_load_the_history_and_predict_without_anyones_help() {
        Run run = prediction();

        assertThat(succeeded("build_all_tables")).isNotEmpty();
        assertThat(succeeded("session_data_load_job")).isNotEmpty();
        assertThat(history.steps(run.id()))
                .extracting(RunStep::step)
                .containsExactly(
                        "update_calendar",
                        "update_tracks",
                        "load_practice",
                        "load_history",
                        "observe_practice",
                        "clean_sessions",
                        "build_features",
                        "fit_model",
                        "predict_qualifying",
                        "draw_prediction",
                        "announce_prediction");
    }

    @Test
    void every_row_that_a_load_read_is_written_unchanged_or_refused() {
        prediction();
        Run load = succeeded("session_data_load_job").get(0);

        RunStep sessions = history.steps(load.id()).stream()
                .filter(step -> step.step().equals("load_sessions"))
                .findFirst()
                .orElseThrow();

        assertThat(sessions.readCount()).isPositive();
        assertThat(sessions.readCount())
                .isEqualTo(sessions.writeCount() + sessions.filterCount() + sessions.skipCount());
        assertThat(history.refused(load.id(), 0, 1_000)).hasSize((int) sessions.skipCount());
    }

    @Test
    void the_prediction_has_twenty_drivers_and_its_message_is_in_the_outbox() {
        Run run = prediction();

        Prediction prediction = book.prediction(run.id());

        assertThat(prediction.rows()).hasSize(20);
        assertThat(prediction.demonstration()).isTrue();
        assertThat(book.picture(run.id(), PictureKind.PREDICTED_ORDER)).isPresent();
        assertThat(outbox.of(run.id())).isNotEmpty();
    }

    @Test
    void its_page_shows_every_driver_and_says_that_it_is_a_demonstration() throws IOException, InterruptedException {
        Prediction prediction = book.prediction(prediction().id());

        HttpResponse<String> page = get(prediction.path());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("DEMONSTRATION");
        assertThat(prediction.rows()).allSatisfy(row -> assertThat(page.body()).contains(row.driverCode()));
        assertThat(get("/predictions").body()).contains(prediction.path());
    }

    /** The demonstration's answers are made anew each time, and not kept: their addresses are told, and that. */
    @Test
    void its_page_lists_the_answers_that_fed_it() throws IOException, InterruptedException {
        Prediction prediction = book.prediction(prediction().id());

        assertThat(get(prediction.path()).body())
                .contains("Answers and files that fed it", "none says something else now", "the content is not kept");
        HttpResponse<String> all = get(prediction.path() + "/sources");
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(all.body()).containsPattern("/demo/f1-archive/[^ <]+TimingData.jsonStream");
        assertThat(all.body()).containsPattern("/demo/jolpica/[^ <]+results.json");
    }

    @Test
    void its_sources_are_counted_by_what_they_fed_listed_by_kind_and_given_to_programs()
            throws IOException, InterruptedException {
        Prediction prediction = book.prediction(prediction().id());

        assertThat(get(prediction.path()).body())
                .contains("Tyres and speed traps of practice", "Weather of practice", "sources?fed=tyres");
        HttpResponse<String> tyres = get(prediction.path() + "/sources?fed=tyres");
        assertThat(tyres.statusCode()).isEqualTo(200);
        assertThat(tyres.body())
                .containsPattern("/demo/f1-archive/[^ <]+TimingAppData.jsonStream")
                .doesNotContain("results.json");
        assertThat(get(prediction.path() + "/sources?fed=tires").statusCode()).isEqualTo(404);
        HttpResponse<String> document = get(prediction.path() + "/sources.json");
        assertThat(document.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(Json.createReader(new StringReader(document.body()))
                        .readObject()
                        .getJsonArray("sources"))
                .anySatisfy(source ->
                        assertThat(source.asJsonObject().getString("address")).endsWith("WeatherData.jsonStream"))
                .anySatisfy(source ->
                        assertThat(source.asJsonObject().getInt("tyreLaps")).isPositive());
    }

    @Test
    void tyres_and_weather_of_practice_are_assets_that_the_run_made() throws IOException, InterruptedException {
        Run run = prediction();

        assertThat(get("/assets/practice_tyre_lap").body()).contains("all_session_data", "/runs/" + run.id());
        assertThat(get("/assets/practice_weather").body()).contains("qualifying_features", "/runs/" + run.id());
    }

    @Test
    void the_record_of_accuracy_has_rounds_seasons_and_a_picture() throws IOException, InterruptedException {
        prediction();

        HttpResponse<String> page = get("/predictions/accuracy");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Walk-forward", "By season", "The worst", "DEMONSTRATION");
        Matcher picture =
                Pattern.compile("/predictions/accuracy/[0-9]{4}-ridge.svg").matcher(page.body());
        assertThat(picture.find()).isTrue();
        assertThat(get(picture.group()).body()).startsWith("<svg");
        assertThat(get("/predictions/accuracy?model=oracle").statusCode()).isEqualTo(404);
    }

    @Test
    void an_operator_has_another_model_speak_and_takes_that_back() throws IOException, InterruptedException {
        prediction();
        assertThat(get("/predictions/models").body()).contains("by the setting pitwall.prediction.model");

        HttpResponse<String> unknown = post("/predictions/models/champion", "model=oracle&reason=try&standing=0");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("oracle", "allowed are ridge, least_squares");

        HttpResponse<String> given = post("/predictions/models/champion", "model=least_squares&reason=try&standing=0");
        assertThat(given.statusCode()).isEqualTo(303);
        HttpResponse<String> page = get("/predictions/models");
        assertThat(page.body()).contains("<b>least_squares</b> speaks").contains("by the word of");
        Matcher standing =
                Pattern.compile("name=\"standing\" value=\"([0-9]+)\"").matcher(page.body());
        assertThat(standing.find()).isTrue();

        assertThat(post("/predictions/models/champion/undo", "standing=" + standing.group(1))
                        .statusCode())
                .isEqualTo(303);
        assertThat(get("/predictions/models").body()).contains("<b>ridge</b> speaks");
    }

    @Test
    void a_viewer_may_look_at_the_models_and_gives_no_word() throws IOException, InterruptedException {
        prediction();
        String viewer = Json.createReader(new StringReader(send(
                                to("/api/v1/me/tokens")
                                        .header("Authorization", "Bearer " + TestServers.ADMIN_TOKEN)
                                        .header("Content-Type", "application/json"),
                                "{\"label\": \"a screen\", \"role\": \"viewer\"}")
                        .body()))
                .readObject()
                .getString("token");

        HttpResponse<String> page = HTTP.send(
                to("/predictions/models")
                        .header("Authorization", "Bearer " + viewer)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<form method=\"post\" action=\"/predictions/models");
        for (String path : List.of("/predictions/models/champion", "/predictions/models/champion/undo")) {
            HttpResponse<String> refused = send(
                    form(path).header("Authorization", "Bearer " + viewer),
                    "model=least_squares&reason=try&standing=0");
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.body()).contains("operator");
        }
        assertThat(get("/predictions/models").body()).doesNotContain("<b>least_squares</b> speaks");
    }

    @Test
    void a_word_from_a_form_that_is_not_of_the_session_is_refused() throws IOException, InterruptedException {
        prediction();
        HttpResponse<String> signedIn = HTTP.send(
                to("/sign-in?token=" + TestServers.ADMIN_TOKEN).build(), HttpResponse.BodyHandlers.ofString());
        String cookie =
                signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String word = "model=least_squares&reason=forged&standing=0";

        for (String path : List.of("/predictions/models/champion", "/predictions/models/champion/undo")) {
            assertThat(send(form(path).header("Cookie", cookie), word).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(send(form(path).header("Cookie", cookie), word + "&csrf=forged")
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(get("/predictions/models").body()).doesNotContain("forged");
    }

    private Run prediction() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> !succeeded("F1_Prediction_Job").isEmpty());
        return succeeded("F1_Prediction_Job").get(0);
    }

    private List<Run> succeeded(String job) {
        return history.newest(RunFilter.ALL.ofJob(job).in(Set.of(RunStatus.SUCCESS)), Long.MAX_VALUE, 1);
    }

    private static HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(form(path).header("Authorization", "Bearer " + TestServers.ADMIN_TOKEN), form);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String body)
            throws IOException, InterruptedException {
        return HTTP.send(
                request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                to(path).header("Authorization", "Bearer " + TestServers.ADMIN_TOKEN)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder form(String path) {
        return to(path).header("Content-Type", "application/x-www-form-urlencoded");
    }

    private static HttpRequest.Builder to(String path) {
        int port = ConfigProvider.getConfig().getValue("pitwall.http.port", Integer.class);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }
}
