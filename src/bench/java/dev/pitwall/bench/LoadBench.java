package dev.pitwall.bench;

import dev.pitwall.f1.analytics.LapLoad;
import dev.pitwall.testing.Database;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.StringJoiner;

/**
 * A million laps into the database through the chunk step, beside LOAD DATA of the same rows into a table like it; in a JVM of its own,
 * whose compiler has both stages, as a server's has. Maven's has the first alone ({@code .mvn/jvm.config}).
 */
final class LoadBench implements Benchmark {

    private static final int LAPS = 1_000_000;

    @Override
    public String measure() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        LoadBench.class.getName(),
                        Integer.getInteger("laps", LAPS).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String last = "";
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("the load ended with exit code " + process.exitValue());
        }
        return last;
    }

    /** Maven runs this class from a loader of its own, which alone knows what it loads. */
    private static String classPath() throws URISyntaxException {
        var path = new StringJoiner(File.pathSeparator);
        for (var url : ((URLClassLoader) LoadBench.class.getClassLoader()).getURLs()) {
            path.add(Path.of(url.toURI()).toString());
        }
        return path.toString();
    }

    /**
     * @param arguments the number of laps
     */
    public static void main(String[] arguments) throws Exception {
        try {
            System.out.println(LapLoad.measure(Integer.parseInt(arguments[0])));
        } finally {
            Database.shared().stop();
        }
    }
}
