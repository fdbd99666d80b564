package dev.pitwall.orchestration.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.security.enterprise.identitystore.PasswordHash;

/** Jakarta Security's view of the accounts and their tokens; a caller's groups are its role and the roles below. */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final PasswordHash passwords;
    private String hashOfNobody;

    @Inject
    public AccountIdentityStore(Accounts accounts, ApiTokens tokens, Pbkdf2Sha512 passwords) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
    }

    /** For the client proxy only. */
    AccountIdentityStore() {
        this(null, null, null);
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (credential instanceof UsernamePasswordCredential password) {
            return validate(password);
        }
        if (credential instanceof TokenCredential token) {
            return tokens.recognise(token.secret())
                    .map(caller -> valid(caller.account(), caller.role()))
                    .orElse(CredentialValidationResult.INVALID_RESULT);
        }
        return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private CredentialValidationResult validate(UsernamePasswordCredential credential) {
        var account = accounts.find(credential.getCaller()).filter(Account::isEnabled);
        var hash = account.flatMap(Account::passwordHash);
        // A name that does not exist takes as long as one that does, so that time does not tell which names exist.
        var matches = passwords.verify(credential.getPassword().getValue(), hash.orElseGet(this::hashOfNobody));
        return matches && hash.isPresent()
                ? valid(account.get().name(), account.get().role())
                : CredentialValidationResult.INVALID_RESULT;
    }

    private synchronized String hashOfNobody() {
        if (hashOfNobody == null) {
            hashOfNobody = passwords.generate(Secret.random().value().toCharArray());
        }
        return hashOfNobody;
    }

    private static CredentialValidationResult valid(String account, Role role) {
        return new CredentialValidationResult(account, role.groups());
    }
}
