package dev.pitwall.f1.timing.files;

import dev.pitwall.f1.timing.PracticeRow;
import dev.pitwall.f1.timing.QualifyingRow;
import dev.pitwall.f1.timing.RaceRow;
import dev.pitwall.f1.timing.Readiness;
import dev.pitwall.f1.timing.RowScope;
import dev.pitwall.f1.timing.SessionKind;
import dev.pitwall.f1.timing.SourceFile;
import dev.pitwall.f1.timing.SourceItem;
import dev.pitwall.f1.timing.SourceRows;
import dev.pitwall.f1.timing.SourceUnavailableException;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.TimingTable;
import dev.pitwall.f1.timing.Weekend;
import dev.pitwall.f1.timing.WeekendKey;
import dev.pitwall.f1.timing.WeekendSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A folder of CSV files as a source. Files are read again at each call, so that rows added by hand are seen at the next tick;
 * only the number of rows per session is kept while the files stay as they are.
 */
public final class FilesTimingSource implements TimingSource {

    public static final String NAME = "files";

    /** After this time a session without rows counts as never held: results are published within hours. */
    private static final Duration LATEST_PUBLICATION = Duration.ofDays(2);

    private final Path folder;
    private final Clock clock;
    /** By name. The laps of all seasons are a large file, and each page of a prediction asks for its hash. */
    private final Map<String, SourceFile> hashed = new ConcurrentHashMap<>();

    private FolderStamp countedStamp = FolderStamp.NONE;
    private SessionCounts counted = new SessionCounts();

    /**
     * @throws SourceUnavailableException when the folder is not there or lacks a file that must be
     */
    public FilesTimingSource(Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
        if (!Files.isDirectory(this.folder)) {
            throw new SourceUnavailableException("pitwall.files is " + this.folder
                    + ", which is no folder; allowed is a folder of CSV files as in docs/files-format.md");
        }
        List<String> missing = FileTables.all().stream()
                .filter(FileTable::required)
                .map(FileTable::fileName)
                .filter(name -> !Files.isRegularFile(this.folder.resolve(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new SourceUnavailableException("the folder " + this.folder + " lacks " + String.join(", ", missing)
                    + "; docs/files-format.md tells what must be there");
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean demonstration() {
        return false;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public SortedSet<Integer> seasons() {
        SortedSet<Integer> seasons = new TreeSet<>();
        eachRow(
                TimingTable.EVENTS,
                RowScope.everything(),
                event -> seasons.add(event.weekend().key().season()));
        return seasons;
    }

    @Override
    public List<Weekend> calendar(int season) {
        List<Weekend> weekends = new ArrayList<>();
        eachRow(TimingTable.EVENTS, RowScope.season(season), event -> weekends.add(event.weekend()));
        weekends.sort(Comparator.comparing(Weekend::key));
        return weekends;
    }

    @Override
    public Readiness readiness(WeekendKey key, SessionKind session) {
        WeekendSession unnamed = new WeekendSession(key, "Grand Prix, round " + key.round(), session);
        try {
            Optional<Weekend> weekend = weekend(key);
            if (weekend.isEmpty()) {
                return new Readiness.NotPublished(unnamed, Optional.empty());
            }
            return readiness(weekend.get(), session);
        } catch (SourceUnavailableException cause) {
            return new Readiness.Unreachable(unnamed, folder.toString(), cause.getMessage());
        }
    }

    @Override
    public <T> SourceRows<T> rows(TimingTable<T> table, RowScope scope) {
        FileTable<T> file = FileTables.of(table);
        Path path = folder.resolve(file.fileName());
        if (!file.required() && !Files.exists(path)) {
            return new NoRows<>();
        }
        return new FileRows<>(file, path, scope);
    }

    @Override
    public Optional<SourceFile> file(TimingTable<?> table) {
        String name = FileTables.of(table).fileName();
        Path path = folder.resolve(name);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            long bytes = Files.size(path);
            Instant writtenAt = Files.getLastModifiedTime(path).toInstant();
            SourceFile known = hashed.get(name);
            if (known == null || known.bytes() != bytes || !known.writtenAt().equals(writtenAt)) {
                known = new SourceFile(name, sha256(path), bytes, writtenAt);
                hashed.put(name, known);
            }
            return Optional.of(known);
        } catch (IOException cause) {
            throw new SourceUnavailableException("the file " + path + " cannot be read: " + cause, cause);
        }
    }

    private static String sha256(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return DigestUtils.sha256Hex(bytes);
        }
    }

    private Readiness readiness(Weekend weekend, SessionKind session) {
        int rows = counts().of(weekend.key(), session);
        if (rows > 0) {
            return new Readiness.Published(weekend.session(session), rows);
        }
        if (!weekend.sessions().contains(session) || longOver(weekend, session)) {
            return new Readiness.NotHeld(weekend.session(session));
        }
        return new Readiness.NotPublished(weekend.session(session), weekend.start(session));
    }

    private boolean longOver(Weekend weekend, SessionKind session) {
        Instant start = weekend.start(session)
                .orElse(weekend.raceDate().atStartOfDay(ZoneOffset.UTC).toInstant());
        return clock.instant().isAfter(start.plus(LATEST_PUBLICATION));
    }

    private synchronized SessionCounts counts() {
        FolderStamp stamp = FolderStamp.of(
                folder, FileTables.all().stream().map(FileTable::fileName).toList());
        if (!stamp.equals(countedStamp)) {
            SessionCounts fresh = new SessionCounts();
            eachRow(
                    TimingTable.PRACTICE,
                    RowScope.everything(),
                    (PracticeRow row) -> fresh.add(row.weekend(), row.session()));
            eachRow(
                    TimingTable.QUALIFYING,
                    RowScope.everything(),
                    (QualifyingRow row) -> fresh.add(row.weekend(), SessionKind.Q));
            eachRow(TimingTable.RACE, RowScope.everything(), (RaceRow row) -> fresh.add(row.weekend(), SessionKind.R));
            counted = fresh;
            countedStamp = stamp;
        }
        return counted;
    }

    private <T> void eachRow(TimingTable<T> table, RowScope scope, Consumer<T> consumer) {
        try (SourceRows<T> rows = rows(table, scope)) {
            for (Optional<SourceItem<T>> item = rows.next(); item.isPresent(); item = rows.next()) {
                item.get().row().ifPresent(consumer);
            }
        }
    }

    /** When the files were last written, and how long they are. */
    private record FolderStamp(List<String> files) {

        static final FolderStamp NONE = new FolderStamp(List.of());

        static FolderStamp of(Path folder, List<String> names) {
            List<String> stamps = new ArrayList<>();
            for (String name : names) {
                Path file = folder.resolve(name);
                try {
                    if (Files.exists(file)) {
                        stamps.add(name + " " + Files.getLastModifiedTime(file) + " " + Files.size(file));
                    }
                } catch (IOException cause) {
                    throw new SourceUnavailableException("the file " + file + " cannot be looked at: " + cause, cause);
                }
            }
            return new FolderStamp(List.copyOf(stamps));
        }
    }
}
