package dev.pitwall.rest;

import java.util.List;

/** Every account by name. */
record AccountList(List<AccountBody> accounts) implements Body {}
