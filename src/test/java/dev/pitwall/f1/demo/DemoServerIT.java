package dev.pitwall.f1.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.f1.timing.CompoundRow;
import dev.pitwall.f1.timing.PracticeRow;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.SourceRows;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.f1.timing.Weekend;
import dev.pitwall.testing.Shares;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The server reads its own demonstration over its own HTTP. */
@ArquillianTest
@Shares(DemonstrationDeployment.class)
class DemoServerIT {

    @Inject
    private TimingSource source;

    @Inject
    private DataSource dataSource;

    @Test
    void the_one_source_is_the_demonstration_and_its_last_season_can_be_read() {
        assertTrue(source.demonstration());
        assertEquals(4, source.seasons().size());
        int complete = source.seasons().first();
        Weekend first = source.calendar(complete).get(0);

        assertTrue(source.readiness(first.key(), SessionKind.FP3).isPublished());
        try (SourceRows<PracticeRow> rows = source.rows(TimingTable.PRACTICE, RowScope.weekend(first.key()))) {
            assertEquals(60, rows.remaining().size());
            assertEquals(0, rows.counts().refused());
        }
    }

    @Test
    void the_tyres_of_a_weekend_are_in_its_list() {
        Weekend first = source.calendar(source.seasons().first()).get(0);

        try (SourceRows<CompoundRow> rows = source.rows(TimingTable.COMPOUNDS, RowScope.weekend(first.key()))) {
            assertEquals(3, rows.remaining().size());
            assertEquals(0, rows.counts().refused());
        }
    }

    @Test
    void whoever_reads_it_is_told_that_it_is_no_real_championship() throws IOException, InterruptedException {
        int season = source.seasons().first();

        HttpResponse<String> index = get("f1-archive/static/" + season + "/Index.json");
        HttpResponse<String> nothing = get("f1-archive/static/" + season + "/nothing.json");

        assertEquals(200, index.statusCode());
        assertTrue(index.headers().firstValue("X-Pitwall-Demonstration").isPresent());
        assertTrue(index.body().contains("DEMONSTRATION"), index.body());
        assertEquals(404, nothing.statusCode());
    }

    @Test
    void where_its_clock_stands_is_kept_in_the_database() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var rows =
                        connection.createStatement().executeQuery("SELECT COUNT(*) FROM ml_project_dev.demo_clock")) {
            rows.next();

            assertEquals(1, rows.getInt(1));
        }
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String port = ConfigProvider.getConfig().getValue("pitwall.http.port", String.class);
        URI address = URI.create("http://127.0.0.1:" + port + "/demo/" + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
