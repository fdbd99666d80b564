package dev.pitwall.orchestration.definition;

/**
 * The settings of one run: a record whose components carry Jakarta Validation constraints and, where a form should say more
 * than a name, a {@link Setting}. It is checked before anything starts, stored as JSON on the run, and handed to the steps by
 * {@link RunContext#config(Class)}.
 *
 * <p>Components may be {@code int}, {@code long}, {@code double}, {@code boolean}, their boxes, {@code String}, an enum,
 * {@code LocalDate}, or a {@code List} of strings. Their names are the JSON keys, and are kept for ever.
 */
public interface RunConfig {

    /** The config of a job that has nothing to set. */
    record None() implements RunConfig {}
}
