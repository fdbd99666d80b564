package dev.pitwall.web.part;

import gg.jte.Content;

/** A name such as {@code load_weather_forcast_data_job} that may be broken after an underscore, where it is too long for its place. */
public final class BreakableName {

    private BreakableName() {}

    /** What is copied of it is the name itself. */
    public static Content of(String name) {
        return Html.trusted(Html.escaped(name).replace("_", "_<wbr>"));
    }
}
