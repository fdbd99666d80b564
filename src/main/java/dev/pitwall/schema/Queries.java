package dev.pitwall.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Queries in SQL on the datasource, and so in the transaction of the caller where there is one. */
public final class Queries {

    /** Makes something of a row, or of all of them. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private final DataSource dataSource;
    private final String failure;

    /** @param failure what to say when the database refuses: "the races cannot be read" */
    public Queries(DataSource dataSource, String failure) {
        this.dataSource = dataSource;
        this.failure = failure;
    }

    /**
     * What is made of all rows at once.
     *
     * @throws IllegalStateException when the database refuses
     */
    public <T> T read(String sql, List<?> parameters, Reading<T> all) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                return all.of(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(failure + ": " + e.getMessage(), e);
        }
    }

    /**
     * What is made of each row.
     *
     * @throws IllegalStateException when the database refuses
     */
    public <T> List<T> list(String sql, List<?> parameters, Reading<T> each) {
        return read(sql, parameters, rows -> {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(each.of(rows));
            }
            return found;
        });
    }
}
