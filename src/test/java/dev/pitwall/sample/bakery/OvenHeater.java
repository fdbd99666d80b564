package dev.pitwall.sample.bakery;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Does a thing that takes no time. */
@Named
@Dependent
public class OvenHeater extends AbstractBatchlet {

    @Override
    public String process() {
        return "HOT";
    }
}
