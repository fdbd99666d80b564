package dev.pitwall.dagster;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Makes lines of the journal. */
@Named("dagsterEventTranslation")
@Dependent
public class DagsterEventTranslation implements ItemProcessor {

    /** An event with its line. */
    record Translated(DagsterEventReader.Item item, EventLine line) {}

    @Override
    public Translated processItem(Object item) {
        var read = (DagsterEventReader.Item) item;
        return new Translated(read, read.event().line());
    }
}
