package dev.pitwall.orchestration.definition;

/** A check failed that fails its run. */
public class AssetCheckFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AssetCheckFailed(CheckResult result) {
        super("check " + result.check() + " of asset " + result.asset()
                + result.partition().map(key -> " for " + key).orElse("") + " failed: " + result.summary());
    }
}
