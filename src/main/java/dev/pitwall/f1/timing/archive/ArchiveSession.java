package dev.pitwall.f1.timing.archive;

import dev.pitwall.f1.timing.SessionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A session that the index lists.
 *
 * @param raceDate the date in the name of the meeting's folder, which is that of the race: it finds the round
 * @param path below the archive's base, ends in a slash; empty where the archive has no files yet
 */
public record ArchiveSession(
        LocalDate raceDate, String meeting, SessionKind kind, Optional<Instant> start, Optional<String> path) {}
