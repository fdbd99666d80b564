package dev.pitwall.start;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The start itself: the database and the server beside each other, until the first page answers. */
final class Product {

    /** Since then the JVM warns of every library that loads native code. */
    private static final int JAVA_THAT_GUARDS_NATIVES = 22;

    private final BuildFacts build;
    private final Settings settings;
    private final Children children;
    private final Notes notes;
    private final Progress progress;
    private final Accounts accounts;
    private final Path servers;
    private final Liberty liberty;
    private final Optional<String> foreignDatabase;

    Product(BuildFacts build, Settings settings, Children children, Notes notes, Progress progress) {
        this.build = build;
        this.settings = settings;
        this.children = children;
        this.notes = notes;
        this.progress = progress;
        this.accounts = Accounts.in(build.folder());
        this.servers = settings.servers().orElse(build.folder().resolve("servers"));
        this.liberty = new Liberty(
                servers.resolve("openliberty-" + build.libertyVersion() + "/wlp"),
                build.folder().resolve("liberty"),
                Liberty.PRODUCT);
        this.foreignDatabase = settings.value(Settings.DATABASE_URL);
    }

    void requireFreePorts() {
        requireFree(settings.httpPort(), Settings.HTTP_PORT);
        if (foreignDatabase.isEmpty()) {
            requireFree(settings.databasePort(), Settings.DATABASE_PORT);
        }
    }

    /** Returns when the first page answers. */
    void start() {
        try {
            CompletableFuture<Void> database = CompletableFuture.runAsync(this::startDatabase);
            CompletableFuture<Process> server = CompletableFuture.supplyAsync(this::startServer);
            database.join();
            Process running = server.join();
            awaitBuild(running);
            liberty.deploy(build.serverConfig());
            awaitFirstPage(running);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        welcome();
    }

    private static void requireFree(int port, String setting) {
        if (!new PortProbe(port).isFree()) {
            throw new StartFailure("The port " + port + " is taken by "
                    + PortHolder.of(port).orElse("another process") + ".\nStop it, or take another port: mvn -D"
                    + setting
                    + "=" + (port < 65535 ? port + 1 : port - 1));
        }
    }

    private void startDatabase() {
        if (foreignDatabase.isPresent()) {
            progress.line("Using the database at " + foreignDatabase.get());
            return;
        }
        MariaDbPrograms programs = programs();
        MariaDb database =
                new MariaDb(programs, build.folder().resolve("database"), settings.databasePort(), List.of());
        if (database.isNew()) {
            progress.step("Making the database", () -> {
                database.install();
                return database;
            });
        }
        progress.step(
                "Starting MariaDB on port " + settings.databasePort(),
                () -> database.start(sql(), process -> children.add(Children.Role.DATABASE, process)));
    }

    private MariaDbPrograms programs() {
        Optional<MachineKind> machine = MachineKind.ofThisMachine();
        if (machine.isPresent()) {
            return progress.step(
                    "Unpacking MariaDB " + MariaDbPrograms.VERSION,
                    () -> MariaDbPrograms.unpacked(machine.get(), build.mariaDbArchive(machine.get()), servers));
        }
        return MariaDbPrograms.installed(
                        Optional.ofNullable(System.getenv("PATH")).orElse(""))
                .orElseThrow(
                        () -> new StartFailure(
                                "No MariaDB is packed for " + System.getProperty("os.name") + " on "
                                        + System.getProperty("os.arch") + ", and none is installed on this machine."
                                        + "\nInstall MariaDB (the programs mariadbd and mariadb-install-db), or name a database:"
                                        + "\n  mvn -Dpitwall.database.url=jdbc:mariadb://HOST:3306/pitwall_batch"
                                        + " -Dpitwall.database.user=NAME\nwith its password in the variable PITWALL_DATABASE_PASSWORD."));
    }

    /** The account may do everything with our schemas and nothing with others. */
    private List<String> sql() {
        String account = "'pitwall'@'127.0.0.1'";
        List<String> sql = new ArrayList<>();
        sql.add("CREATE DATABASE IF NOT EXISTS pitwall_batch CHARACTER SET utf8mb4;");
        sql.add("CREATE USER IF NOT EXISTS " + account + ";");
        sql.add("ALTER USER " + account + " IDENTIFIED BY '" + accounts.databasePassword() + "';");
        for (String schemas : List.of("pitwall\\_batch", "ml\\_project\\_%", "dagster\\_logs\\_%", "tableau\\_data")) {
            sql.add("GRANT ALL ON `" + schemas + "`.* TO " + account + ";");
        }
        return sql;
    }

    private Process startServer() {
        progress.step(
                "Unpacking Open Liberty " + build.libertyVersion(),
                () -> Liberty.unpacked(build.libertyArchive(), build.libertyVersion(), servers));
        liberty.configure(build.serverConfig());
        progress.line("Starting Open Liberty on port " + settings.httpPort());
        return children.add(
                Children.Role.SERVER,
                liberty.start(
                        Path.of(System.getProperty("java.home"), "bin", MachineKind.isWindows() ? "java.exe" : "java"),
                        jvmOptions(),
                        environment()));
    }

    private static List<String> jvmOptions() {
        List<String> options = new ArrayList<>(List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        if (Runtime.version().feature() >= JAVA_THAT_GUARDS_NATIVES) {
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        return options;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>(settings.environment());
        environment.put(Settings.variable(Settings.HTTP_PORT), Integer.toString(settings.httpPort()));
        environment.put(Settings.variable(Settings.ADDRESS), settings.address());
        environment.put(Settings.variable(Settings.ADMIN_TOKEN), token());
        environment.put("PITWALL_WAR", build.war().toString());
        environment.put("PITWALL_LIBRARIES", build.libraries().toString());
        if (foreignDatabase.isEmpty()) {
            environment.put(
                    Settings.variable(Settings.DATABASE_URL),
                    "jdbc:mariadb://127.0.0.1:" + settings.databasePort() + "/pitwall_batch");
            environment.put(Settings.variable(Settings.DATABASE_USER), "pitwall");
            environment.put(Settings.variable(Settings.DATABASE_PASSWORD), accounts.databasePassword());
        }
        return environment;
    }

    /** Or until the server has ended, which waiting for its first page then tells. */
    private void awaitBuild(Process server) {
        while (!(notes.tellsBuilt() && liberty.isReady()) && server.isAlive()) {
            Deadline.pause();
        }
    }

    private void awaitFirstPage(Process server) {
        FirstPage page = new FirstPage(URI.create("http://127.0.0.1:" + settings.httpPort() + "/"), liberty);
        progress.step("Starting Pitwall", () -> {
            page.await(server);
            return page;
        });
    }

    private String token() {
        return settings.value(Settings.ADMIN_TOKEN).orElse(accounts.adminToken());
    }

    private void welcome() {
        String address = "http://localhost:" + settings.httpPort() + "/";
        progress.box(
                "Pitwall runs at  " + address,
                "",
                "Sign in with     " + address + "sign-in?token=" + URLEncoder.encode(token(), StandardCharsets.UTF_8),
                "For the API      Authorization: Bearer " + token(),
                "",
                "Stop it with Ctrl-C. Data and logs are in " + build.project().relativize(build.folder()) + "/.");
    }

    /** Where to look when something ended by itself. */
    String logs() {
        return "Its log is " + liberty.messages() + "; the database's is "
                + build.folder().resolve("database/mariadb.log") + ".";
    }
}
