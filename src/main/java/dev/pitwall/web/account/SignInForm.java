package dev.pitwall.web.account;

/**
 * What the sign-in form shows.
 *
 * @param next where to go after it
 * @param name what was typed
 * @param refusal why the try before was refused; empty the first time
 */
public record SignInForm(String next, String name, String refusal) {}
