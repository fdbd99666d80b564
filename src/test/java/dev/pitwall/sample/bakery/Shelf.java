package dev.pitwall.sample.bakery;

import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Puts the loaves of a chunk on the shelf, in the chunk's transaction. */
@Named
@Dependent
public class Shelf extends AbstractItemWriter {

    private final RunContext run;
    private final EntityManager entities;

    @Inject
    Shelf(RunContext run, EntityManager entities) {
        this.run = run;
        this.entities = entities;
    }

    @Override
    public void writeItems(List<Object> loaves) {
        loaves.forEach(loaf -> entities.persist(new Loaf(run.runId(), (String) loaf)));
    }
}
