package dev.pitwall.f1.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;

/**
 * Colours and lines. Hues are of Okabe and Ito's set (<a href="https://jfly.uni-koeln.de/color/">jfly.uni-koeln.de/color</a>), which people
 * tell apart whatever colours they see; shape, thickness or dashes say the same again. On {@link #PAPER}, which stands out from both of
 * Discord's themes without glare, text has a contrast of at least 7, marks of at least 3.
 */
final class Palette {

    static final Color PAPER = new Color(0xFAF9F6);
    /** Every other row. */
    static final Color STRIPE = new Color(0xF0EEE8);

    static final Color GRID = new Color(0xD5D2C8);
    static final Color INK = new Color(0x1B1B1B);
    static final Color QUIET_INK = new Color(0x4A4A4A);
    /** What stands on a tyre, and the edge of one; a tyre is light on dark paper too. */
    static final Color TYRE_INK = new Color(0x262626);

    static final Color BLUE = new Color(0x0072B2);
    static final Color VERMILION = new Color(0xD55E00);

    static final Stroke HAIRLINE = new BasicStroke(1f);
    static final Stroke OUTLINE = new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    static final Stroke THIN = new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    static final Stroke THICK = new BasicStroke(8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    static final Stroke DASHED =
            new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {6f, 4f}, 0f);

    private Palette() {}
}
