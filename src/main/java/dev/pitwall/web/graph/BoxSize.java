package dev.pitwall.web.graph;

/** How large a node is drawn. The server does not know the reader's font: the width of a letter is that of a wide one. */
record BoxSize(String label, String detail, int width, int height) {

    static final int PADDING = 12;
    static final int ICON = 20;

    private static final double LABEL_LETTER = 8.2;
    private static final double DETAIL_LETTER = 6.9;
    private static final int LONGEST_LABEL = 34;
    private static final int LONGEST_DETAIL = 40;
    private static final int NARROWEST = 112;
    private static final int ONE_LINE = 36;
    private static final int TWO_LINES = 52;

    static BoxSize of(GraphNode node) {
        var label = cut(node.label(), LONGEST_LABEL);
        var detail = cut(node.detail(), LONGEST_DETAIL);
        var text = Math.max(label.length() * LABEL_LETTER, detail.length() * DETAIL_LETTER);
        var icon = node.badge().isPresent() ? ICON : 0;
        return new BoxSize(
                label,
                detail,
                Math.max(NARROWEST, (int) Math.ceil(text) + icon + 2 * PADDING),
                detail.isEmpty() ? ONE_LINE : TWO_LINES);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
