package dev.pitwall.orchestration.definition;

import java.util.List;

/** Whose runs a run-status sensor watches. */
public sealed interface WatchedRuns {

    boolean covers(String workspace, String job);

    /** For people, after "runs of". */
    String description();

    /** The jobs that it names; every one must be defined. */
    default List<String> jobs() {
        return List.of();
    }

    /** The runs of every workspace. */
    record Everything() implements WatchedRuns {
        @Override
        public boolean covers(String workspace, String job) {
            return true;
        }

        @Override
        public String description() {
            return "all workspaces";
        }
    }

    /** The runs of one workspace's jobs. */
    record OfWorkspace(String name) implements WatchedRuns {
        public OfWorkspace {
            Names.check("watched workspace", name);
        }

        @Override
        public boolean covers(String workspace, String job) {
            return name.equals(workspace);
        }

        @Override
        public String description() {
            return "workspace " + name;
        }
    }

    /** The runs of these jobs, of whichever workspace. */
    record OfJobs(List<String> jobs) implements WatchedRuns {
        public OfJobs {
            jobs = List.copyOf(jobs);
            if (jobs.isEmpty()) {
                throw new IllegalArgumentException("watched jobs are empty; allowed is one job or more");
            }
        }

        @Override
        public boolean covers(String workspace, String job) {
            return jobs.contains(job);
        }

        @Override
        public String description() {
            return String.join(", ", jobs);
        }
    }
}
