package dev.pitwall.start;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of this installation, made at the first start and kept in a file that only its owner reads.
 *
 * @param databasePassword of the database account of the application
 * @param adminToken lets its bearer do everything; for the sign-in link and the API
 */
record Accounts(String databasePassword, String adminToken) {

    private static final int BYTES = 24;

    static Accounts in(Path folder) {
        Path file = folder.resolve("accounts.properties");
        Properties kept = new Properties();
        try {
            if (Files.exists(file)) {
                kept.load(new StringReader(Files.readString(file)));
            }
            boolean complete = kept.containsKey("database.password") && kept.containsKey("admin.token");
            kept.putIfAbsent("database.password", random());
            kept.putIfAbsent("admin.token", random());
            Accounts accounts = new Accounts(kept.getProperty("database.password"), kept.getProperty("admin.token"));
            if (!complete) {
                Files.createDirectories(folder);
                OwnerOnly.write(
                        file,
                        "database.password=" + accounts.databasePassword + "\nadmin.token=" + accounts.adminToken
                                + "\n");
            }
            return accounts;
        } catch (IOException e) {
            throw new UncheckedIOException("The accounts in " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
