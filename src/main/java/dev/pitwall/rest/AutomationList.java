package dev.pitwall.rest;

import java.util.List;

/** Every schedule and sensor. */
record AutomationList(List<AutomationBody> automations) implements Body {}
