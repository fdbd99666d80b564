package dev.pitwall.orchestration.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

    private static final JobDefinition<RunConfig.None> SWEEP = JobDefinition.of("sweep_job", "Sweeps.");

    @Test
    void a_job_is_found_with_the_workspace_that_defines_it() {
        var definitions = new Definitions(List.of(workspace("yard", List.of(SWEEP), List.of())));

        assertThat(definitions.job("sweep_job")).hasValueSatisfying(found -> {
            assertThat(found.workspace()).isEqualTo("yard");
            assertThat(found.definition()).isEqualTo(SWEEP);
        });
        assertThat(definitions.job("dust_job")).isEmpty();
    }

    @Test
    void one_name_in_two_workspaces_is_refused_with_both() {
        var yard = workspace("yard", List.of(SWEEP), List.of());
        var hall = workspace("hall", List.of(SWEEP), List.of());

        assertThatThrownBy(() -> new Definitions(List.of(yard, hall)))
                .hasMessageContaining("sweep_job")
                .hasMessageContaining("yard")
                .hasMessageContaining("hall");
    }

    @Test
    void a_schedule_of_a_job_that_nobody_defines_is_refused() {
        var orphan = ScheduleDefinition.of("nightly", SWEEP, "0 3 * * *", ZoneOffset.UTC);

        assertThatThrownBy(() -> new Definitions(List.of(workspace("yard", List.of(), List.of(orphan)))))
                .hasMessageContaining("sweep_job");
    }

    @Test
    void a_name_that_could_not_stand_in_an_address_is_refused_with_what_is_allowed() {
        assertThatThrownBy(() -> JobDefinition.of("sweep the yard", "Sweeps."))
                .hasMessageContaining("sweep the yard")
                .hasMessageContaining("letters, digits and underscores");
    }

    private static Workspace workspace(String name, List<JobDefinition<?>> jobs, List<ScheduleDefinition> schedules) {
        return new Workspace() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String description() {
                return "For a test.";
            }

            @Override
            public List<JobDefinition<?>> jobs() {
                return jobs;
            }

            @Override
            public List<ScheduleDefinition> schedules() {
                return schedules;
            }
        };
    }
}
