package dev.pitwall.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The deployment of this test class stays for the next class that shares the same: to deploy takes longer than most
 * classes. Such classes find what the others left in the database, and must not change what the application is made of.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Shares {

    /** The class whose {@code @Deployment} method makes it; a test class that shares it has none. */
    Class<?> value();
}
