package dev.pitwall.faults.broken;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Bound by {@link ClaimBreaker}. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface Broken {

    /** The annotation as a value. */
    final class Literal extends AnnotationLiteral<Broken> implements Broken {
        private static final long serialVersionUID = 1L;
    }
}
