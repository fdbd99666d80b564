package dev.pitwall.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the sample job's table. */
@Entity
@Table(name = "sample_letter", catalog = "ml_project")
public class SampleLetter {

    @Id
    @Column(length = 1)
    private String letter;

    protected SampleLetter() {}

    SampleLetter(String letter) {
        this.letter = letter;
    }
}
