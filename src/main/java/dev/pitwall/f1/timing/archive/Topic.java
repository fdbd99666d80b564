package dev.pitwall.f1.timing.archive;

/** A topic of the timing feed; {@link #fileName()} is its file in the archive. */
public enum Topic {
    SESSION_INFO("SessionInfo"),
    SESSION_STATUS("SessionStatus"),
    DRIVER_LIST("DriverList"),
    /** Positions, laps, sectors, speeds, pit lane. */
    TIMING_DATA("TimingData"),
    /** Stints and tyres. */
    TIMING_APP_DATA("TimingAppData"),
    TRACK_STATUS("TrackStatus"),
    RACE_CONTROL_MESSAGES("RaceControlMessages"),
    WEATHER_DATA("WeatherData");

    private final String feedName;

    Topic(String feedName) {
        this.feedName = feedName;
    }

    /** As the feed writes it. */
    public String feedName() {
        return feedName;
    }

    public String fileName() {
        return feedName + ".jsonStream";
    }
}
