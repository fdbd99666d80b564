package dev.pitwall.f1.demo;

/** A tyre, with what it costs a lap in percent against the softest. */
enum DemoTyre {
    SOFT(0),
    MEDIUM(0.65),
    HARD(1.2),
    INTERMEDIATE(9);

    private final double loss;

    DemoTyre(double loss) {
        this.loss = loss;
    }

    double loss() {
        return loss;
    }
}
