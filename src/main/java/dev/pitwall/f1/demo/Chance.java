package dev.pitwall.f1.demo;

import java.util.SplittableRandom;

/**
 * Chance that is the same at every start: a stream of numbers for each name. Made of the seed and of whole numbers that say what it is
 * for, so that a session can be simulated without those before it.
 */
final class Chance {

    private static final long SEED = 20_180_325;

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** @param purpose keeps two uses for the same numbers apart */
    static Chance of(String purpose, int... numbers) {
        long mixed = mix(SEED ^ purpose.hashCode());
        for (int number : numbers) {
            mixed = mix(mixed * 31 + number);
        }
        return new Chance(mixed);
    }

    /** Normally distributed with mean 0 and deviation 1 (Box and Muller). */
    double bell() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    /** The size of {@link #bell()}. */
    double loss() {
        return Math.abs(bell());
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** The finisher of Stafford's variant 13 of MurmurHash3. */
    private static long mix(long z) {
        long mixed = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
