package dev.pitwall.web.run;

import dev.pitwall.orchestration.run.RunStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The tabs of the list of runs. */
public enum RunTab {
    ALL("all", "All", EnumSet.allOf(RunStatus.class)),
    WAITING("waiting", "Waiting", EnumSet.of(RunStatus.NOT_STARTED, RunStatus.QUEUED)),
    UNDER_WAY("under-way", "Under way", RunStatus.UNDER_WAY),
    FAILED("failed", "Failed", EnumSet.of(RunStatus.FAILURE)),
    CANCELED("canceled", "Canceled", EnumSet.of(RunStatus.CANCELED)),
    SUCCESS("success", "Success", EnumSet.of(RunStatus.SUCCESS));

    private final String word;
    private final String label;
    private final Set<RunStatus> statuses;

    RunTab(String word, String label, Set<RunStatus> statuses) {
        this.word = word;
        this.label = label;
        this.statuses = statuses;
    }

    /** The tab of a word in an address; an unknown one is all. */
    static RunTab of(String word) {
        return Arrays.stream(values())
                .filter(tab -> tab.word.equals(word))
                .findFirst()
                .orElse(ALL);
    }

    /** The tab beside {@link #ALL} that shows runs in a state. */
    public static RunTab showing(RunStatus status) {
        return Arrays.stream(values())
                .filter(tab -> tab != ALL && tab.statuses.contains(status))
                .findFirst()
                .orElse(ALL);
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** The states that it shows; none means every one. */
    Set<RunStatus> statuses() {
        return this == ALL ? Set.of() : statuses;
    }

    /** Its states, every one of {@link #ALL} too. */
    Set<RunStatus> all() {
        return statuses;
    }
}
