/**
 * Who may do what: accounts, roles, API tokens, sign-in sessions and the audit trail, and their meeting with Jakarta Security.
 * It refuses to know which page or resource asks, and shows nobody a secret twice.
 */
package dev.pitwall.orchestration.security;
