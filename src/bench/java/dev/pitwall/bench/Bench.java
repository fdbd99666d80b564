package dev.pitwall.bench;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code mvn -Pbench -Dbench=NAME} runs. Exit code 0, or 1 with the reason on standard error. */
public final class Bench {

    private static final String SUFFIX = "Bench";
    private static final int FAILED = 1;

    private Bench() {}

    public static void main(String[] arguments) {
        var name = System.getProperty("bench", "");
        var last = run(name);
        LastLine.print(last.orElse("bench " + name + " failed"), last.isPresent() ? 0 : FAILED);
    }

    private static Optional<String> run(String name) {
        try {
            var benchmark = find(name);
            if (benchmark.isEmpty()) {
                System.err.println("bench=" + name + ", allowed: " + String.join(", ", names()));
                return Optional.empty();
            }
            return Optional.of("bench=" + name + " " + benchmark.get().measure());
        } catch (Exception failure) {
            failure.printStackTrace();
            return Optional.empty();
        }
    }

    private static Optional<Benchmark> find(String name) throws ReflectiveOperationException {
        if (name.isBlank()) {
            return Optional.empty();
        }
        var className = Bench.class.getPackageName() + "."
                + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + SUFFIX;
        try {
            var constructor =
                    Class.forName(className).asSubclass(Benchmark.class).getDeclaredConstructor();
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance());
        } catch (ClassNotFoundException unknown) {
            return Optional.empty();
        }
    }

    private static List<String> names() throws IOException, URISyntaxException, ReflectiveOperationException {
        var names = new ArrayList<String>();
        var here = Path.of(Bench.class.getResource("").toURI());
        try (var files = Files.list(here)) {
            for (var file :
                    files.map(Path::getFileName).map(Path::toString).sorted().toList()) {
                if (file.endsWith(SUFFIX + ".class") && !file.contains("$")) {
                    var simple = file.substring(0, file.length() - ".class".length());
                    var type = Class.forName(Bench.class.getPackageName() + "." + simple);
                    if (Benchmark.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                        names.add(simple.substring(0, simple.length() - SUFFIX.length())
                                .toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return names;
    }
}
