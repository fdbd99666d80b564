package dev.pitwall.f1.demo;

import java.util.List;
import java.util.Locale;

/** A driver who does not exist. */
record DemoDriver(int index, int number, String code, String given, String family) {

    static final List<DemoDriver> ALL = List.of(
            driver(0, 2, "VRS", "Ilka", "Vorsten"),
            driver(1, 7, "QSL", "Bram", "Quessel"),
            driver(2, 9, "LND", "Tove", "Lindarsen"),
            driver(3, 13, "PTK", "Oren", "Pastrick"),
            driver(4, 15, "DLB", "Casimir", "Dolbeau"),
            driver(5, 17, "TVA", "Mika", "Torvash"),
            driver(6, 19, "CLV", "Renzo", "Callivari"),
            driver(7, 21, "HTG", "Juno", "Hathersage"),
            driver(8, 25, "OSW", "Pavel", "Ostrowin"),
            driver(9, 28, "GRW", "Silas", "Greywater"),
            driver(10, 32, "FRT", "Nadia", "Ferrant"),
            driver(11, 34, "ABM", "Lucan", "Abermore"),
            driver(12, 37, "MZK", "Haru", "Mizuike"),
            driver(13, 41, "SBL", "Emeric", "Sablon"),
            driver(14, 46, "VNT", "Dario", "Ventoro"),
            driver(15, 48, "OKH", "Freya", "Oakhollow"),
            driver(16, 52, "BZK", "Tomas", "Brezkar"),
            driver(17, 57, "PHK", "Olly", "Penhallick"),
            driver(18, 64, "RKW", "Zane", "Rookwell"),
            driver(19, 68, "CDR", "Ines", "Caldeirra"),
            driver(20, 71, "APT", "Wren", "Applethorn"),
            driver(21, 76, "KRL", "Matti", "Kuurala"),
            driver(22, 83, "SVM", "Corin", "Stavemore"),
            driver(23, 92, "FMC", "Leda", "Fontmarch"));

    private static DemoDriver driver(int index, int number, String code, String given, String family) {
        return new DemoDriver(index, number, code, given, family);
    }

    String name() {
        return given + " " + family;
    }

    /** As on the timing screen: "Ilka VORSTEN". */
    String screenName() {
        return given + " " + family.toUpperCase(Locale.ROOT);
    }

    /** In Jolpica's style. */
    String id() {
        return (given + "_" + family).toLowerCase(Locale.ROOT);
    }
}
