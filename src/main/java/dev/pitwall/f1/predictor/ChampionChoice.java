package dev.pitwall.f1.predictor;

import dev.pitwall.f1.prediction.ModelKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A word of an operator on which model speaks. The latest stands; none is changed or deleted. */
@Entity
@Table(catalog = "ml_project", name = "champion_choice")
public class ChampionChoice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "choice_id")
    private Long id;

    @Column(name = "follows_id")
    private long follows;

    @Column(name = "model_kind")
    private String kind;

    @Column(name = "earlier_kind")
    private String earlierKind;

    @Column(name = "setting_kind")
    private String settingKind;

    @Column(name = "takes_back_id")
    private Long takesBack;

    @Column(name = "reason")
    private String reason;

    @Column(name = "chosen_by")
    private String chosenBy;

    @Column(name = "chosen_at")
    private Instant chosenAt;

    /** For JPA. */
    protected ChampionChoice() {}

    /**
     * @param follows the choice that stood before, 0 for none
     * @param kind {@link ModelKind#id()}; empty where the setting decides again
     * @param before which model spoke, and why
     */
    ChampionChoice(long follows, Optional<String> kind, Champion.Word before, String reason, String by, Instant at) {
        this.follows = follows;
        this.kind = kind.orElse(null);
        this.earlierKind = before.kind().id();
        this.settingKind = before.setting().id();
        this.reason = reason;
        this.chosenBy = by;
        this.chosenAt = at;
    }

    ChampionChoice takingBack(ChampionChoice earlier) {
        takesBack = earlier.id();
        return this;
    }

    public long id() {
        return id;
    }

    long follows() {
        return follows;
    }

    /** The model that speaks; empty where the setting decides. */
    public Optional<String> kind() {
        return Optional.ofNullable(kind);
    }

    /** The model that spoke before. */
    public String earlierKind() {
        return earlierKind;
    }

    /** What the setting named then. */
    public String settingKind() {
        return settingKind;
    }

    public Optional<Long> takesBack() {
        return Optional.ofNullable(takesBack);
    }

    public String reason() {
        return reason;
    }

    public String chosenBy() {
        return chosenBy;
    }

    public Instant chosenAt() {
        return chosenAt;
    }
}
