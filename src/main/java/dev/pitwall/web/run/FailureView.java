package dev.pitwall.web.run;

import java.util.Optional;

/**
 * Why a run failed, for the box on top of its page.
 *
 * @param step the first that failed; empty when no step was at fault
 * @param cause one line
 * @param trace folded away
 * @param event the line of the log that tells it
 */
public record FailureView(Optional<String> step, String cause, Optional<String> trace, Optional<Long> event) {}
