package dev.pitwall.orchestration.definition;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the launch form and the API description say of one component of a {@link RunConfig}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Setting {

    /** The label of the field; by default the component's name in words. */
    String label() default "";

    /** What the value does, in a sentence. */
    String help() default "";

    /** The unit of the value, "percent" or "seconds" say. */
    String unit() default "";

    /** Whether a run for a partition of an asset takes it from there, so that who asks for many partitions is not asked for it. */
    boolean byPartition() default false;
}
