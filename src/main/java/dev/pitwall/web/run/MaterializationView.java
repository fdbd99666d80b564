package dev.pitwall.web.run;

import dev.pitwall.orchestration.asset.MaterializedAsset;
import dev.pitwall.web.part.MetadataValue;
import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An asset that a run made, with what is known of it. */
public record MaterializationView(
        long id, String asset, Optional<String> partition, long runId, String step, Instant at, List<Value> values) {

    /** A value with its label. */
    public record Value(String label, Content content) {}

    public static MaterializationView of(MaterializedAsset made) {
        var values = new ArrayList<Value>();
        made.metadata()
                .forEach((label, value) -> values.add(new Value(
                        label,
                        MetadataValue.content(
                                value,
                                "/runs/" + made.runId() + "/pictures/" + made.id() + "/" + values.size() + ".svg"))));
        return new MaterializationView(
                made.id(), made.asset(), made.partition(), made.runId(), made.step(), made.at(), values);
    }
}
