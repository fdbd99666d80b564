package dev.pitwall.web.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A filter that somebody keeps under a name. */
@Entity
@Table(catalog = "dagster_logs", name = "saved_filter")
public class SavedFilter {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUERY = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String account;
    private String page;
    private String name;
    private String query;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SavedFilter() {}

    /**
     * @param page path of the list
     * @param query without the question mark
     */
    SavedFilter(String account, String page, String name, String query, Instant createdAt) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "the name of the filter is '" + name + "'; allowed are 1 to " + LONGEST_NAME + " characters");
        }
        if (query.isEmpty() || query.length() > LONGEST_QUERY) {
            throw new IllegalArgumentException("the filter has " + query.length() + " characters; allowed are 1 to "
                    + LONGEST_QUERY + ": set a filter first");
        }
        this.account = account;
        this.page = page;
        this.name = name;
        this.query = query;
        this.createdAt = createdAt;
    }

    void replaceBy(SavedFilter newer) {
        query = newer.query;
        createdAt = newer.createdAt;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The address of the list in this filter. */
    public String path() {
        return page + "?" + query;
    }
}
