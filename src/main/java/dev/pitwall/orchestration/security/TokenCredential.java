package dev.pitwall.orchestration.security;

import jakarta.security.enterprise.credential.Credential;

/** An API token as a credential of Jakarta Security. */
public record TokenCredential(Secret secret) implements Credential {}
