package dev.pitwall.f1.timing.files;

import dev.pitwall.f1.timing.SourceUnavailableException;
import dev.pitwall.f1.timing.TimingSource;
import dev.pitwall.f1.timing.TimingSourceProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code pitwall.source=files}, with {@code pitwall.files} naming the folder. */
@ApplicationScoped
public class FilesTimingSourceProvider implements TimingSourceProvider {

    private final Optional<String> folder;

    @Inject
    FilesTimingSourceProvider(@ConfigProperty(name = "pitwall.files") Optional<String> folder) {
        this.folder = folder;
    }

    FilesTimingSourceProvider() {
        this.folder = Optional.empty();
    }

    @Override
    public String name() {
        return FilesTimingSource.NAME;
    }

    @Override
    public TimingSource open() {
        String name = folder.filter(text -> !text.isBlank())
                .orElseThrow(() -> new SourceUnavailableException(
                        "pitwall.source is 'files' and pitwall.files is empty; allowed is a folder of CSV files as in"
                                + " docs/files-format.md"));
        try {
            return new FilesTimingSource(Path.of(name), Clock.systemUTC());
        } catch (InvalidPathException cause) {
            throw new SourceUnavailableException("pitwall.files is '" + name + "'; allowed is a folder", cause);
        }
    }
}
