package dev.pitwall.web.job;

import dev.pitwall.batch.JobGraph;
import dev.pitwall.orchestration.definition.AssetDefinition;
import dev.pitwall.web.graph.Graph;
import java.util.List;
import java.util.Optional;

/**
 * The page of a job.
 *
 * @param graph its XML, parsed; empty when the XML is missing
 * @param drawn the same for drawing, with the states of the latest run; empty for a job of one step
 * @param usual "4.2 s", empty while it has no good run
 * @param makes the assets that its runs materialize
 */
public record JobView(
        JobRow row,
        Optional<JobGraph> graph,
        Optional<Graph> drawn,
        StepGrid grid,
        String usual,
        Rate rate,
        List<AssetDefinition> makes,
        LaunchForm form) {

    /** How many of the latest runs ended well. */
    public record Rate(long good, long ended) {
        public String words() {
            return ended == 0 ? "no run has ended yet" : good + " of the latest " + ended;
        }
    }
}
