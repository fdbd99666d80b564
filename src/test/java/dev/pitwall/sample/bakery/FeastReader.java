package dev.pitwall.sample.bakery;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Gives so many pieces; the checkpoint is how many it gave. */
@Named
@Dependent
public class FeastReader extends AbstractItemReader {

    private final int pieces;
    private int given;

    @Inject
    FeastReader(@BatchProperty(name = "pieces") String pieces) {
        this.pieces = Integer.parseInt(pieces);
    }

    @Override
    public void open(Serializable checkpoint) {
        given = checkpoint == null ? 0 : (Integer) checkpoint;
    }

    @Override
    public Integer readItem() {
        return given < pieces ? ++given : null;
    }

    @Override
    public Serializable checkpointInfo() {
        return given;
    }
}
