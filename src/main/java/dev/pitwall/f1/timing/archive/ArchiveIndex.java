package dev.pitwall.f1.timing.archive;

import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.http.FeedFailure;
import dev.pitwall.f1.timing.http.FeedFailureException;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The index of a season: {@code {year}/Index.json}. Tests and sessions of an unknown kind are passed over; they have no round. */
public final class ArchiveIndex {

    private static final Pattern FOLDER = Pattern.compile("\\d{4}/(\\d{4}-\\d{2}-\\d{2})_[^/]+/[^/]+/");

    private final List<ArchiveSession> sessions;

    private ArchiveIndex(List<ArchiveSession> sessions) {
        this.sessions = List.copyOf(sessions);
    }

    /**
     * @throws FeedFailureException when it is no index
     */
    public static ArchiveIndex read(JsonObject json, String address) {
        if (!(json.get("Meetings") instanceof JsonArray meetings)) {
            throw new FeedFailureException(new FeedFailure.ChangedFormat(
                    address, "expected Meetings to be a list, found " + json.get("Meetings")));
        }
        List<ArchiveSession> sessions = new ArrayList<>();
        for (JsonValue value : meetings) {
            if (value instanceof JsonObject meeting && meeting.get("Sessions") instanceof JsonArray listed) {
                addSessions(meeting, listed, sessions);
            }
        }
        return new ArchiveIndex(sessions);
    }

    static ArchiveIndex empty() {
        return new ArchiveIndex(List.of());
    }

    public List<ArchiveSession> sessions() {
        return sessions;
    }

    /** The session of the weekend whose race is on that date. */
    public Optional<ArchiveSession> find(LocalDate raceDate, SessionKind kind) {
        return sessions.stream()
                .filter(session -> session.raceDate().equals(raceDate) && session.kind() == kind)
                .findFirst();
    }

    private static void addSessions(JsonObject meeting, JsonArray listed, List<ArchiveSession> sessions) {
        Optional<LocalDate> raceDate = raceDate(listed);
        if (raceDate.isEmpty()) {
            return;
        }
        for (JsonValue value : listed) {
            if (value instanceof JsonObject session) {
                kind(session)
                        .ifPresent(kind -> sessions.add(new ArchiveSession(
                                raceDate.get(),
                                text(meeting, "Name"),
                                kind,
                                start(session),
                                Optional.of(text(session, "Path")).filter(path -> !path.isEmpty()))));
            }
        }
    }

    /** From the folder of any session; before there is one, from the date of the race. */
    private static Optional<LocalDate> raceDate(JsonArray listed) {
        Optional<LocalDate> race = Optional.empty();
        for (JsonValue value : listed) {
            if (value instanceof JsonObject session) {
                Matcher folder = FOLDER.matcher(text(session, "Path"));
                if (folder.matches()) {
                    return Optional.of(LocalDate.parse(folder.group(1)));
                }
                if (kind(session).filter(kind -> kind == SessionKind.R).isPresent()) {
                    race = date(text(session, "StartDate"));
                }
            }
        }
        return race;
    }

    private static Optional<SessionKind> kind(JsonObject session) {
        boolean sprint = text(session, "Name").toLowerCase(Locale.ROOT).contains("sprint");
        return switch (text(session, "Type")) {
            case "Practice" ->
                switch (text(session, "Number")) {
                    case "1" -> Optional.of(SessionKind.FP1);
                    case "2" -> Optional.of(SessionKind.FP2);
                    case "3" -> Optional.of(SessionKind.FP3);
                    // The only practice of a shortened weekend has no number.
                    case "" -> Optional.of(SessionKind.FP1);
                    default -> Optional.empty();
                };
            case "Qualifying" -> Optional.of(sprint ? SessionKind.SQ : SessionKind.Q);
            // In 2021 the sprint itself was called "Sprint Qualifying".
            case "Race" -> Optional.of(sprint ? SessionKind.SPRINT : SessionKind.R);
            default -> Optional.empty();
        };
    }

    /** The index writes local time and the offset apart. */
    private static Optional<Instant> start(JsonObject session) {
        try {
            String offset = text(session, "GmtOffset").replaceFirst("^(\\d)", "+$1");
            return Optional.of(LocalDateTime.parse(text(session, "StartDate"))
                    .toInstant(ZoneOffset.of(offset.isEmpty() ? "Z" : offset)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).toLocalDate());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static String text(JsonObject json, String key) {
        JsonValue value = json.get(key);
        if (value instanceof JsonString text) {
            return text.getString();
        }
        return value instanceof JsonNumber number ? number.toString() : "";
    }
}
