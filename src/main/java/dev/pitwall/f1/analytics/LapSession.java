package dev.pitwall.f1.analytics;

/** A session, or a part of one (Q1), whose laps belong together. */
record LapSession(int season, int round, String code) {}
