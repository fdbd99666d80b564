package dev.pitwall.f1.data;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Which tyre of which weekend.
 *
 * @param nominatedAs HARD, MEDIUM or SOFT
 */
@Embeddable
record CompoundId(
        @Column(name = "season") int season,
        @Column(name = "round_number") int round,
        @Column(name = "nominated_as") String nominatedAs) {}
