package dev.pitwall.orchestration.definition;

import java.util.Optional;

/**
 * What a step may ask of its run: injected into a batch artifact, it speaks for the run on whose thread it is called. Calling
 * it elsewhere throws {@link IllegalStateException}.
 *
 * <p>{@code info}, {@code warn} and {@code error} are written at once and stay when the surrounding transaction is rolled back,
 * so that what led to a failure can be read. {@code materialize}, {@code announce} and {@code refuse} join the surrounding
 * transaction and are undone with it; where there is none they make their own.
 */
public interface RunContext {

    /** The run's number, as in its address. */
    long runId();

    /** The run's config. */
    <C extends RunConfig> C config(Class<C> type);

    /** The partition that the run makes. */
    Optional<PartitionKey> partition();

    /** Writes a line to the journal. */
    void info(String message);

    /** Writes a line to the journal that someone should look at. */
    void warn(String message);

    /** Writes a line to the journal on something that went wrong; the run goes on. */
    void error(String message, Throwable cause);

    /** Tells that this run has made an asset. */
    void materialize(Materialization materialization);

    /**
     * Tells what looking at a check of an asset came to. A failed check that fails its run is written at once and stays; every
     * other joins the surrounding transaction.
     *
     * @throws AssetCheckFailed when it failed and is declared to fail the run
     * @throws IllegalArgumentException when the asset declares no such check
     */
    void check(CheckResult result);

    /** Leaves a message for people in the outbox. */
    void announce(Announcement announcement);

    /**
     * Keeps an item of input that was not taken.
     *
     * @param origin where it was read: file and line, or address
     * @param raw the item as it came
     * @param reason field, value and what is allowed
     */
    void refuse(String origin, String raw, String reason);
}
