/** Signing in and out, one's own password and API tokens, and what this browser prefers. */
package dev.pitwall.web.account;
