package dev.pitwall.rest;

import java.util.List;
import java.util.Optional;

/** Messages for people, newest first. @param next the address of the page that follows */
record MessageList(List<MessageBody> messages, Optional<String> next) implements Body {}
