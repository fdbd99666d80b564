package dev.pitwall.orchestration.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Pbkdf2Sha512Test {

    private final Pbkdf2Sha512 passwords = new Pbkdf2Sha512();

    @Test
    void a_hash_knows_its_password_and_no_other() {
        var hash = passwords.generate("lights out and away we go".toCharArray());

        assertThat(passwords.verify("lights out and away we go".toCharArray(), hash))
                .isTrue();
        assertThat(passwords.verify("lights out and away we gO".toCharArray(), hash))
                .isFalse();
    }

    @Test
    void two_hashes_of_one_password_differ() {
        assertThat(passwords.generate("twelve chars".toCharArray()))
                .isNotEqualTo(passwords.generate("twelve chars".toCharArray()));
    }

    @Test
    void a_hash_made_with_other_iterations_is_still_read() {
        // Made with Python: hashlib.pbkdf2_hmac("sha512", b"box box", b"0123456789abcdef", 1000, 32)
        var older = "PBKDF2WithHmacSHA512:1000:MDEyMzQ1Njc4OWFiY2RlZg==:" + HASH_OF_BOX_BOX;

        assertThat(passwords.verify("box box".toCharArray(), older)).isTrue();
    }

    private static final String HASH_OF_BOX_BOX = "WEQB7IaLJnmxVou7fxTf87qhwUV8KROu7pSWSEkqIgQ=";
}
