package dev.pitwall.web.asset;

import dev.pitwall.orchestration.asset.AssetEntry;
import dev.pitwall.orchestration.asset.CheckState;
import dev.pitwall.orchestration.asset.Freshness;
import dev.pitwall.web.frame.Times;
import dev.pitwall.web.part.AssetBadges;
import dev.pitwall.web.part.Badge;
import java.util.Optional;

/** An asset in a list or a graph. */
public record AssetRow(AssetEntry entry) {

    public String key() {
        return entry.key();
    }

    public String path() {
        return path(key());
    }

    static String path(String key) {
        return "/assets/" + key;
    }

    public Badge freshness() {
        return AssetBadges.of(entry.freshness().standing());
    }

    public boolean stale() {
        return entry.freshness().standing() == Freshness.Standing.STALE;
    }

    /** "may be 10 d 0 h old"; empty without a rule. */
    public String rule() {
        return entry.freshness()
                .allowed()
                .map(age -> "may be " + Times.duration(age) + " old")
                .orElse("");
    }

    /** How its checks stand together. */
    public Optional<Badge> checks() {
        return entry.worstCheck().map(AssetBadges::of);
    }

    /** "2 of 3 passed". */
    public String checksInWords() {
        var passed = entry.checks().stream()
                .filter(check -> check.standing() == CheckState.Standing.PASSED)
                .count();
        return passed + " of " + entry.checks().size() + " passed";
    }

    /** Its one state in a graph: what is worst. */
    public Badge badge() {
        var failed = entry.worstCheck()
                .filter(standing -> standing == CheckState.Standing.FAILED)
                .map(AssetBadges::of);
        return failed.orElseGet(this::freshness);
    }
}
