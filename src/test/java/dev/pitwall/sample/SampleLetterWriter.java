package dev.pitwall.sample;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Stores the letters of a chunk in the chunk's transaction. */
@Named
@Dependent
public class SampleLetterWriter extends AbstractItemWriter {

    @PersistenceContext(unitName = "pitwall")
    private EntityManager entities;

    @Override
    public void writeItems(List<Object> letters) {
        letters.forEach(letter -> entities.persist(new SampleLetter((String) letter)));
    }
}
