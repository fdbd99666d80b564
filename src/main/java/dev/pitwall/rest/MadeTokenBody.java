package dev.pitwall.rest;

/** A token that was made now. @param token what to send; it is shown this once */
record MadeTokenBody(String token, String label, String role) implements Body {}
