package dev.pitwall.orchestration.definition;

import java.util.Arrays;
import java.util.Objects;

/**
 * A picture that goes with an announcement.
 *
 * @param fileName ends in {@code .png}
 * @param png the picture's bytes, not copied: the maker gives it away
 * @param alternative what it says, for those who cannot see it
 */
public record AnnouncedPicture(String fileName, byte[] png, String alternative) {

    public AnnouncedPicture {
        if (fileName == null || !fileName.endsWith(".png")) {
            throw new IllegalArgumentException("picture's file name is '" + fileName + "'; allowed is a name in .png");
        }
        Objects.requireNonNull(png, "png");
        Objects.requireNonNull(alternative, "alternative");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnnouncedPicture that
                && fileName.equals(that.fileName)
                && alternative.equals(that.alternative)
                && Arrays.equals(png, that.png);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fileName, alternative, Arrays.hashCode(png));
    }
}
