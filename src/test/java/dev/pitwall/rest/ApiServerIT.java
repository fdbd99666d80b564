package dev.pitwall.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pitwall.sample.SampleDeployment;
import dev.pitwall.testing.Shares;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What the API promises to programs, from outside and on either server. */
@ArquillianTest
@Shares(SampleDeployment.class)
@RunAsClient
class ApiServerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ApiClient admin = ApiClient.admin();

    @Test
    void the_description_has_every_endpoint_with_its_role_its_answer_and_its_problems() {
        var api = document();

        assertThat(ApiEndpoints.ofTheProduct())
                .allSatisfy(endpoints -> endpoints.methods().forEach(method -> {
                    var verb = ApiEndpoints.verb(method).orElseThrow();
                    var path = endpoints.path(method);
                    assertThat(api.operations()).contains(verb + " " + path);
                    var operation = api.operation(verb, path);
                    assertThat(api.roles(operation))
                            .as("roles of %s %s", verb, path)
                            .isEqualTo(new Endpoint(endpoints.resource(), method).roles());
                    assertThat(operation.getJsonObject("responses").keySet())
                            .as("answers of %s %s", verb, path)
                            .anyMatch(status -> status.startsWith("2"));
                    assertThat(api.schema(operation, "400", "application/problem+json"))
                            .as("problem of %s %s", verb, path)
                            .isPresent();
                }));
        assertThat(api.json().getJsonObject("components").getJsonObject("securitySchemes"))
                .containsOnlyKeys("token", "session");
    }

    @Test
    void what_the_api_answers_has_the_shape_that_it_describes() {
        var run = launched("bake_bread_job", "{\"config\": {\"loaves\": 12}, \"tags\": {\"shift\": \"night\"}}");
        var api = document();

        assertThat(List.of(
                        "/api/v1/me",
                        "/api/v1/me/tokens",
                        "/api/v1/accounts",
                        "/api/v1/accounts/{name}",
                        "/api/v1/audit",
                        "/api/v1/automations",
                        "/api/v1/automations/{name}",
                        "/api/v1/automations/{name}/ticks",
                        "/api/v1/jobs",
                        "/api/v1/jobs/{job}",
                        "/api/v1/messages",
                        "/api/v1/retention",
                        "/api/v1/system",
                        "/api/v1/system/settings",
                        "/api/v1/runs",
                        "/api/v1/runs/{id}",
                        "/api/v1/runs/{id}/events",
                        "/api/v1/runs/{id}/refused",
                        "/api/v1/batch/jobs",
                        "/api/v1/batch/jobs/{job}/instances",
                        "/api/v1/batch/executions/{id}",
                        "/api/v1/batch/executions/{id}/steps",
                        "/api/v1/batch/executions/{id}/instance"))
                .allSatisfy(path -> {
                    var id = path.contains("batch") ? run.getInt("jobExecution") : run.getInt("id");
                    var name = path.contains("accounts") ? "admin" : "order_sensor";
                    var answer = admin.get(path.replace("{id}", Integer.toString(id))
                            .replace("{job}", "bake_bread_job")
                            .replace("{name}", name));
                    assertThat(answer.status()).isEqualTo(200);
                    var schema = api.schema(api.operation("GET", path), "200", "application/json");
                    assertThat(schema).isPresent();
                    assertThat(api.wrong(answer.json(), schema.get(), path)).isEmpty();
                });
        var problem = admin.get("/api/v1/runs/99999999");
        var described = api.schema(api.operation("GET", "/api/v1/runs/{id}"), "404", "application/problem+json");
        assertThat(api.wrong(problem.json(), described.orElseThrow(), "problem"))
                .isEmpty();
    }

    @Test
    void a_launch_may_say_when_and_before_whom_its_run_goes() {
        var later = admin.post(
                "/api/v1/jobs/bake_bread_job/runs", "{\"priority\": 7, \"notBefore\": \"2124-02-29T12:00:00Z\"}");

        assertThat(later.status()).isEqualTo(201);
        assertThat(later.json().getInt("priority")).isEqualTo(7);
        assertThat(later.json().getString("status")).isEqualTo("QUEUED");
        assertThat(admin.post("/api/v1/jobs/bake_bread_job/runs", "{\"priority\": 1001}")
                        .refusedField())
                .isEqualTo("priority");
        assertThat(admin.post("/api/v1/jobs/bake_bread_job/runs", "{\"notBefore\": \"tomorrow\"}")
                        .refusedField())
                .isEqualTo("notBefore");
        admin.post("/api/v1/runs/" + later.json().getInt("id") + "/terminate", "");
    }

    @Test
    void the_channel_is_tried_and_without_one_the_answer_names_the_settings_that_are_missing() {
        var answer = admin.post("/api/v1/channel/trial", "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().getString("detail")).contains("pitwall.discord.webhook");
    }

    @Test
    void a_request_that_is_refused_names_the_field_and_is_a_problem_detail() {
        var noNumber = admin.get("/api/v1/runs?limit=many");
        assertThat(noNumber.status()).isEqualTo(400);
        assertThat(noNumber.type()).startsWith("application/problem+json");
        assertThat(noNumber.refusedField()).isEqualTo("limit");

        assertThat(admin.get("/api/v1/audit?from=yesterday").refusedField()).isEqualTo("from");
        assertThat(admin.post("/api/v1/jobs/bake_bread_job/runs", "{\"config\": {\"loaves\": 0}}")
                        .refusedField())
                .isEqualTo("config.loaves");
        assertThat(admin.post("/api/v1/jobs/bake_bread_job/runs", "no JSON").refusedField())
                .isEqualTo("body");
        assertThat(admin.post("/api/v1/accounts", "{\"name\": \"eve\", \"role\": \"owner\"}")
                        .refusedField())
                .isEqualTo("role");
        assertThat(admin.post(
                                "/api/v1/batch/jobs/sample_letters_job/executions",
                                "{\"parameters\": {\"pitwall.run\": \"1\"}}")
                        .refusedField())
                .isEqualTo("parameters.pitwall.run");
    }

    @Test
    void who_is_not_known_or_may_not_is_told_which_role_may() {
        assertThat(new ApiClient("").get("/api/v1/runs").status()).isEqualTo(401);

        var viewer = new ApiClient(admin.post("/api/v1/me/tokens", "{\"label\": \"a screen\", \"role\": \"viewer\"}")
                .json()
                .getString("token"));
        assertThat(viewer.get("/api/v1/batch/jobs").status()).isEqualTo(200);
        var refused = viewer.post("/api/v1/batch/jobs/sample_letters_job/executions", "{}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().getString("detail")).contains("operator");
        assertThat(viewer.get("/api/v1/audit").json().getString("detail")).contains("admin");
    }

    @Test
    void a_change_stands_in_the_audit_trail_with_how_it_was_and_is() {
        admin.post("/api/v1/automations/every_morning/off", "");
        admin.put("/api/v1/automations/order_sensor/cursor", "{\"cursor\": \"anna:1\"}");
        admin.post("/api/v1/automations/every_morning/on", "");

        var switched = audit("action=automation.off&subject=every_morning");
        assertThat(switched.getString("account")).isEqualTo("admin");
        assertThat(switched.getString("means")).isEqualTo("token");
        assertThat(switched.getJsonObject("before").getBoolean("enabled")).isTrue();
        assertThat(switched.getJsonObject("after").getBoolean("enabled")).isFalse();
        assertThat(audit("action=automation.cursor&subject=order_sensor")
                        .getJsonObject("after")
                        .getString("cursor"))
                .isEqualTo("anna:1");
    }

    @Test
    void an_automation_says_what_it_is_for_and_a_schedule_what_it_does_with_missed_ticks() {
        var schedule = admin.get("/api/v1/automations/every_morning").json();
        var sensor = admin.get("/api/v1/automations/order_sensor").json();

        assertThat(schedule.getString("description")).isNotBlank();
        assertThat(schedule.getString("catchUp")).isIn("SKIP", "LAST", "ALL");
        assertThat(sensor.getString("description")).isNotBlank();
        assertThat(sensor.containsKey("catchUp")).isFalse();
    }

    @Test
    void an_address_that_is_none_is_answered_with_where_the_api_is_described() {
        var answer = admin.get("/api/v1/schedules/every_morning");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().getString("detail")).endsWith("The API is described at /openapi.");
    }

    @Test
    void a_list_is_followed_page_by_page_to_its_end() {
        admin.post("/api/v1/automations/every_morning/off", "");
        admin.post("/api/v1/automations/every_morning/on", "");

        var first = admin.get("/api/v1/audit?limit=1").json();
        var second = admin.get(first.getString("next")).json();

        assertThat(number(second)).isLessThan(number(first));
    }

    @Test
    void a_job_is_started_by_other_means_than_the_engine_and_its_execution_steps_and_parameters_are_seen() {
        var started = admin.post(
                "/api/v1/batch/jobs/sample_letters_job/executions", "{\"parameters\": {\"word\": \"pitwal\"}}");
        assertThat(started.status()).isEqualTo(201);

        var ended = execution(started.json().getInt("execution"), is("COMPLETED"));

        assertThat(ended.containsKey("run")).isFalse();
        assertThat(ended.getJsonObject("parameters").getString("word")).isEqualTo("pitwal");
        var step = admin.get("/api/v1/batch/executions/" + ended.getInt("execution") + "/steps")
                .json()
                .getJsonArray("steps")
                .getJsonObject(0);
        assertThat(step.getString("step")).isEqualTo("copy_letters");
        assertThat(step.getInt("written")).isEqualTo(6);
        assertThat(admin.get("/api/v1/batch/jobs").json().getJsonArray("jobs").getValuesAs(JsonObject.class))
                .anySatisfy(job -> {
                    assertThat(job.getString("job")).isEqualTo("sample_letters_job");
                    assertThat(job.getInt("instances")).isPositive();
                });
        assertThat(admin.get("/api/v1/batch/jobs/sample_letters_job/instances?limit=1")
                        .json()
                        .getJsonArray("instances")
                        .getJsonObject(0)
                        .getJsonArray("executions")
                        .getJsonObject(0)
                        .getInt("execution"))
                .isEqualTo(ended.getInt("execution"));
    }

    @Test
    void an_execution_of_other_means_is_stopped_restarted_and_abandoned() {
        var first = admin.post("/api/v1/batch/jobs/rest_dough_job/executions", "{}")
                .json()
                .getInt("execution");
        execution(first, is("STARTED"));
        assertThat(whoDidWhatTo("batch.started")).isEqualTo("admin to execution " + first);

        assertThat(admin.post(address(first, "abandon"), "").status()).isEqualTo(409);
        assertThat(admin.post(address(first, "stop"), "").status()).isEqualTo(200);
        assertThat(whoDidWhatTo("batch.stopped")).isEqualTo("admin to execution " + first);
        execution(first, is("STOPPED"));
        assertThat(admin.post(address(first, "stop"), "").status()).isEqualTo(409);

        var second = admin.post(address(first, "restart"), "").json().getInt("execution");
        execution(second, is("STARTED"));
        assertThat(whoDidWhatTo("batch.restarted")).isEqualTo("admin to execution " + first);
        assertThat(admin.get(address(second, "instance"))
                        .json()
                        .getJsonArray("executions")
                        .getValuesAs(JsonObject.class))
                .extracting(execution -> execution.getInt("execution"))
                .containsExactly(first, second);
        admin.post(address(second, "stop"), "");
        execution(second, is("STOPPED"));

        assertThat(admin.post(address(second, "abandon"), "").json().getString("status"))
                .isEqualTo("ABANDONED");
        assertThat(admin.post(address(second, "restart"), "").status()).isEqualTo(409);
        assertThat(whoDidWhatTo("batch.abandoned")).isEqualTo("admin to execution " + second);
    }

    @Test
    void an_execution_of_a_run_names_it_and_its_stop_is_the_runs() {
        var run = admin.post("/api/v1/jobs/rest_dough_job/runs", "{}").json().getInt("id");
        var execution = await().atMost(PATIENCE)
                .until(
                        () -> admin.get("/api/v1/runs/" + run).json(),
                        found -> found.getString("status").equals("STARTED") && found.containsKey("jobExecution"))
                .getInt("jobExecution");

        assertThat(execution(execution, is("STARTED")).getInt("run")).isEqualTo(run);
        assertThat(admin.post(address(execution, "stop"), "").status()).isEqualTo(200);
        assertThat(whoDidWhatTo("batch.stopped")).isEqualTo("admin to execution " + execution);

        execution(execution, is("STOPPED"));
        await().atMost(PATIENCE)
                .until(() -> admin.get("/api/v1/runs/" + run).json().getString("status"), "CANCELED"::equals);
    }

    @Test
    void an_administrator_has_what_is_old_deleted_and_sees_what_it_was() {
        assertThat(admin.get("/api/v1/retention?counted=true")
                        .json()
                        .getJsonArray("kinds")
                        .getValuesAs(JsonObject.class))
                .extracting(kind -> kind.getString("name"))
                .contains("events", "other-ticks", "runs", "skipped-ticks");

        var begun = admin.post("/api/v1/retention/passes", "");

        assertThat(begun.status()).isEqualTo(202);
        var pass = await().atMost(PATIENCE)
                .until(
                        () -> admin.get("/api/v1/retention")
                                .json()
                                .getJsonArray("passes")
                                .getJsonObject(0),
                        newest -> !newest.getBoolean("underWay"));
        assertThat(pass.getInt("id")).isEqualTo(begun.json().getInt("id"));
        assertThat(pass.containsKey("failure")).isFalse();
        assertThat(audit("action=retention.started").getString("account")).isEqualTo("admin");
    }

    @Test
    void a_journal_is_downloaded_as_text_and_as_json_a_line() {
        var run = launched("bake_bread_job", "{\"config\": {\"loaves\": 3}}").getInt("id");

        var text = admin.get("/api/v1/runs/" + run + "/journal?format=text");
        var lines = admin.get("/api/v1/runs/" + run + "/journal").text().lines().toList();

        assertThat(text.type()).startsWith("text/plain");
        assertThat(text.text()).contains("baking 3 loaves, 0 are done");
        assertThat(lines).allSatisfy(line -> assertThat(line).startsWith("{\"id\":"));
        assertThat(lines)
                .hasSameSizeAs(text.text()
                        .lines()
                        .filter(line -> line.startsWith("20"))
                        .toList());
        assertThat(admin.get("/api/v1/runs/" + run + "/journal?format=xml").refusedField())
                .isEqualTo("format");
    }

    @Test
    void the_settings_say_where_they_come_from_and_keep_secrets_to_themselves() {
        var answer = admin.get("/api/v1/system/settings");

        assertThat(answer.text()).doesNotContain(admin.token());
        assertThat(answer.json().getJsonArray("settings").getValuesAs(JsonObject.class))
                .anySatisfy(setting -> {
                    assertThat(setting.getString("name")).isEqualTo("pitwall.node.lease");
                    assertThat(setting.getString("usual")).isEqualTo("PT15S");
                    assertThat(setting.containsKey("source")).isFalse();
                })
                .anySatisfy(setting -> {
                    assertThat(setting.getString("name")).isEqualTo("pitwall.admin.token");
                    assertThat(setting.getString("value")).isEqualTo("set, not shown");
                    assertThat(setting.getString("source")).isNotEmpty();
                });
    }

    @Test
    void what_the_batch_repository_does_not_know_is_not_found() {
        assertThat(admin.get("/api/v1/batch/executions/99999999").status()).isEqualTo(404);
        assertThat(admin.post("/api/v1/batch/executions/99999999/stop", "").status())
                .isEqualTo(404);
        assertThat(admin.get("/api/v1/batch/jobs/no_such_job/instances").status())
                .isEqualTo(404);
        assertThat(admin.post("/api/v1/batch/jobs/no_such_job/executions", "{}").status())
                .isEqualTo(404);
    }

    private ApiDocument document() {
        try (var reader = Json.createReader(
                new StringReader(admin.get("/openapi?format=JSON").text()))) {
            return new ApiDocument(reader.readObject());
        }
    }

    private JsonObject launched(String job, String body) {
        var id = admin.post("/api/v1/jobs/" + job + "/runs", body).json().getInt("id");
        return await().atMost(PATIENCE)
                .until(
                        () -> admin.get("/api/v1/runs/" + id).json(),
                        run -> List.of("SUCCESS", "FAILURE").contains(run.getString("status")));
    }

    private JsonObject execution(int id, Predicate<JsonObject> wanted) {
        return await().atMost(PATIENCE)
                .until(() -> admin.get("/api/v1/batch/executions/" + id).json(), wanted);
    }

    private static Predicate<JsonObject> is(String status) {
        return execution -> execution.getString("status").equals(status);
    }

    private static String address(int execution, String what) {
        return "/api/v1/batch/executions/" + execution + "/" + what;
    }

    /** The newest line of the audit trail of this kind. */
    private String whoDidWhatTo(String action) {
        var line = audit("action=" + action);
        return line.getString("account") + " to " + line.getString("subject");
    }

    private JsonObject audit(String query) {
        return admin.get("/api/v1/audit?limit=1&" + query)
                .json()
                .getJsonArray("entries")
                .getJsonObject(0);
    }

    private static int number(JsonObject audit) {
        return audit.getJsonArray("entries").getJsonObject(0).getInt("id");
    }
}
