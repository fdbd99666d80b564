package dev.pitwall.f1.predictor;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which of the answers and files that fed a prediction are asked for.
 *
 * @param kind what they fed
 * @param seasons of which they tell, as {@link Fed#seasons} has it
 */
record ChosenSources(Optional<FedKind> kind, Optional<String> seasons) {

    static final ChosenSources ALL = new ChosenSources(Optional.empty(), Optional.empty());

    /**
     * As an address has it.
     *
     * @param kind id of a {@link FedKind}; null or empty for all
     * @param seasons null or empty for all
     * @throws IllegalArgumentException for a kind that is none
     */
    static ChosenSources parse(String kind, String seasons) {
        Optional<String> id = Optional.ofNullable(kind).filter(text -> !text.isEmpty());
        Optional<FedKind> known = id.flatMap(FedKind::ofId);
        if (known.isEmpty() && id.isPresent()) {
            throw new IllegalArgumentException("fed is '" + kind + "'; allowed are "
                    + Arrays.stream(FedKind.values()).map(FedKind::id).collect(Collectors.joining(", ")) + ".");
        }
        return new ChosenSources(known, Optional.ofNullable(seasons).filter(text -> !text.isEmpty()));
    }

    boolean include(UsedSources.Seen seen) {
        Fed fed = seen.source().fed();
        return kind.filter(one -> one.rows(fed) == 0).isEmpty()
                && seasons.filter(wanted -> !wanted.equals(fed.seasons())).isEmpty();
    }

    /** Empty for all. */
    String words() {
        String what = kind.map(FedKind::title).orElse("");
        return seasons.map(of -> what.isEmpty() ? of : what + ", " + of).orElse(what);
    }
}
