package dev.pitwall.f1.timing;

/** Makes the source of one name. Each kind of source has one bean of this type; {@link ConfiguredTimingSource} asks one of them. */
public interface TimingSourceProvider {

    /** What {@code pitwall.source} says to pick it. */
    String name();

    /**
     * @throws SourceUnavailableException when a setting is wrong; the message names it
     */
    TimingSource open();
}
