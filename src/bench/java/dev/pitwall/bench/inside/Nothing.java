package dev.pitwall.bench.inside;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** A step without work. */
@Named
@Dependent
public class Nothing extends AbstractBatchlet {

    @Override
    public String process() {
        return "DONE";
    }
}
