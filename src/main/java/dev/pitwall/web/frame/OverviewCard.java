package dev.pitwall.web.frame;

import java.util.Optional;

/** Something that a workspace shows on the overview, its latest prediction say. */
public interface OverviewCard {

    /** Where it stands among the workspaces' cards, lowest first. */
    int order();

    /** The card's part, whose template gets {@code frame} too; empty when there is nothing to show yet. */
    Optional<Page> card();
}
