package dev.pitwall.faults.inside;

import dev.pitwall.orchestration.definition.RunContext;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Writes a row for each number, in the chunk's transaction; the table allows doubles, so that they can be counted. */
@Named
@Dependent
public class NumberWriter extends AbstractItemWriter {

    /** Made by the fault run, beside the engine's tables. */
    public static final String TABLE = "ml_project_dev.fault_number";

    private final RunContext run;
    private final EntityManager entities;

    @Inject
    NumberWriter(RunContext run, EntityManager entities) {
        this.run = run;
        this.entities = entities;
    }

    @Override
    public void writeItems(List<Object> numbers) {
        numbers.forEach(
                number -> entities.createNativeQuery("INSERT INTO " + TABLE + " (run_id, number) VALUES (?1, ?2)")
                        .setParameter(1, run.runId())
                        .setParameter(2, number)
                        .executeUpdate());
    }
}
