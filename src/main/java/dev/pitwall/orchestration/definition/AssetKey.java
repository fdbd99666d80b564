package dev.pitwall.orchestration.definition;

/** The name of an asset, unique in the installation: a table or a document, {@code dim_track} say. */
public record AssetKey(String value) {

    public AssetKey {
        Names.check("asset key", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
