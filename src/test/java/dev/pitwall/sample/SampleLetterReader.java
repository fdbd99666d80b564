package dev.pitwall.sample;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Reads the letters of a word one by one; the checkpoint is the number of letters read. */
@Named
@Dependent
public class SampleLetterReader extends AbstractItemReader {

    private final String word;
    private int next;

    @Inject
    SampleLetterReader(@BatchProperty(name = "word") String word) {
        this.word = word;
    }

    @Override
    public void open(Serializable checkpoint) {
        next = checkpoint == null ? 0 : (Integer) checkpoint;
    }

    @Override
    public String readItem() {
        return next < word.length() ? word.substring(next, ++next) : null;
    }

    @Override
    public Serializable checkpointInfo() {
        return next;
    }
}
