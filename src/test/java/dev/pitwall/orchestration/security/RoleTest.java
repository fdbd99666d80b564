package dev.pitwall.orchestration.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void a_role_may_what_the_roles_below_it_may() {
        assertThat(Role.ADMIN.groups()).containsExactlyInAnyOrder("admin", "operator", "viewer");
        assertThat(Role.OPERATOR.groups()).containsExactlyInAnyOrder("operator", "viewer");
        assertThat(Role.VIEWER.groups()).containsExactly("viewer");
    }

    @Test
    void a_role_that_does_not_exist_is_refused_with_those_that_do() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Role.named("owner"))
                .withMessage("role is 'owner'; allowed are viewer, operator and admin");
    }
}
