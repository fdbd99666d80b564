package dev.pitwall.sample.bakery;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.util.List;

/** Where all that is baked is put; nobody counts it. */
@Named
@Dependent
public class FeastTable extends AbstractItemWriter {

    @Override
    public void writeItems(List<Object> pieces) {
        // What is on the table is eaten.
    }
}
