package dev.pitwall.sample.bakery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A loaf on the shelf. */
@Entity
@Table(catalog = "ml_project", name = "sample_loaf")
public class Loaf {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "run_id")
    private long runId;

    private String name;

    protected Loaf() {}

    Loaf(long runId, String name) {
        this.runId = runId;
        this.name = name;
    }
}
