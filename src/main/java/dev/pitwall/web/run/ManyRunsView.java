package dev.pitwall.web.run;

import java.util.List;

/**
 * What is asked before something is done to many runs.
 *
 * @param fitting those that it will be done to
 * @param others those whose state does not allow it; they stay as they are
 * @param back the list that they were chosen in
 */
public record ManyRunsView(ManyAction action, List<RunRow> fitting, List<RunRow> others, String back) {}
