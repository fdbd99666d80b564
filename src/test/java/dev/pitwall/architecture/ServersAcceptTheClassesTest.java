package dev.pitwall.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import org.junit.jupiter.api.Test;

/** What one server insists on and the other lets pass, told in a second and not by a deployment that fails. */
class ServersAcceptTheClassesTest {

    private static final JavaClasses PRODUCT = Product.classes();

    private static final DescribedPredicate<JavaClass> PUBLIC_CONSTRUCTOR = describe(
            "a public constructor",
            type -> type.getConstructors().stream()
                    .anyMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC)));

    private static final DescribedPredicate<JavaClass> PUBLIC_CONSTRUCTOR_WITHOUT_PARAMETERS = describe(
            "a public constructor without parameters",
            type -> type.getConstructors().stream()
                    .anyMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC)
                            && constructor.getParameters().isEmpty()));

    @Test
    void wildfly_finds_a_public_constructor_in_each_class_of_the_api_and_the_pages() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .or()
                .areAnnotatedWith(Provider.class)
                .should(have(PUBLIC_CONSTRUCTOR))
                .check(PRODUCT);
    }

    @Test
    void open_liberty_finds_a_public_constructor_without_parameters_in_each_ejb() {
        classes()
                .that()
                .areAnnotatedWith(Singleton.class)
                .or()
                .areAnnotatedWith(Stateless.class)
                .should(have(PUBLIC_CONSTRUCTOR_WITHOUT_PARAMETERS))
                .check(PRODUCT);
    }
}
