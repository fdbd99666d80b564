package dev.pitwall.f1.databasebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pitwall.orchestration.definition.RunConfig;
import dev.pitwall.schema.Catalog;
import dev.pitwall.schema.Environment;
import dev.pitwall.schema.Migrations;
import dev.pitwall.testing.Database;
import dev.pitwall.testing.RememberingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseBuildDatabaseTest {

    private final Database server = Database.shared();
    private TablePresence presence;

    @BeforeEach
    void empty_schemas() {
        String home = server.emptySchema("database_build_home");
        server.emptySchema(Catalog.ML_PROJECT.schemaIn(Environment.DEV));
        server.emptySchema(Catalog.TABLEAU_DATA.schemaIn(Environment.DEV));
        presence = new TablePresence(server.dataSource(home), Environment.DEV);
    }

    @ParameterizedTest
    @EnumSource(TableGroup.class)
    void each_create_job_makes_its_tables_says_which_scripts_it_ran_and_can_run_again(TableGroup group)
            throws IOException {
        if (group == TableGroup.CLEANED_SESSION_DATA) {
            run(TableGroup.RAW_SESSION_DATA);
        }
        assertThat(presence.missing()).containsAll(group.tables());

        Ran first = run(group);
        Ran second = run(group);

        assertThat(presence.missing()).doesNotContainAnyElementsOf(group.tables());
        assertThat(first.exit()).isEqualTo("CHANGED");
        assertThat(first.run().infos).hasSize(1).first().asString().contains(firstScript(group));
        assertThat(first.run().materializations).hasSameSizeAs(group.tables());
        assertThat(second.exit()).isEqualTo("UNCHANGED");
        assertThat(second.run().infos).hasSize(1).first().asString().doesNotContain(firstScript(group));
    }

    @Test
    void build_all_tables_runs_every_group_in_an_order_that_works() throws IOException {
        Matcher steps = Pattern.compile("name=\"group\" value=\"(\\w+)\"")
                .matcher(Files.readString(Path.of("batch-jobs/database_build/build_all_tables.xml")));
        while (steps.find()) {
            run(TableGroup.ofFolder(steps.group(1)));
        }

        assertThat(presence.missing()).isEmpty();
    }

    private record Ran(String exit, RememberingRun run) {}

    /** What the job's one step does, with the properties of its XML. */
    private Ran run(TableGroup group) throws IOException {
        String graph = Files.readString(Path.of("batch-jobs/database_build", group.job() + ".xml"));
        RememberingRun run = new RememberingRun(1, new RunConfig.None());
        Migrations migrations =
                new Migrations(server.dataSource(group.catalog().schemaIn(Environment.DEV)), Environment.DEV);
        String exit = new MigrateGroup(migrations, run, property(graph, "schema"), property(graph, "group")).process();
        return new Ran(exit, run);
    }

    private static String property(String graph, String name) {
        Matcher property =
                Pattern.compile("name=\"" + name + "\" value=\"(\\w+)\"").matcher(graph);
        assertThat(property.find()).as(name + " of the job").isTrue();
        return property.group(1);
    }

    private static String firstScript(TableGroup group) throws IOException {
        try (var scripts = Files.list(
                Path.of("persistence", group.catalog().logicalName().toLowerCase(Locale.ROOT), group.folder()))) {
            return scripts.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
