package dev.pitwall.faults.clock;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.lang.instrument.Instrumentation;
import java.time.Instant;
import java.util.Date;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/** Adds the property {@value #PROPERTY} to what the JDK's clocks tell. The monotonic clock stays as it is, as on a real machine. */
public final class ClockAgent {

    static final String PROPERTY = "pitwall.faults.clockAheadMillis";

    private ClockAgent() {}

    /** @param aheadMillis how far the clock is ahead */
    public static void premain(String aheadMillis, Instrumentation jvm) {
        System.setProperty(PROPERTY, aheadMillis);
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .ignore(none())
                .type(named("java.time.Clock$SystemClock"))
                .transform((builder, type, loader, module, domain) -> builder.visit(
                                Advice.to(Millis.class).on(named("millis")))
                        .visit(Advice.to(Instants.class).on(named("instant"))))
                .type(named("java.time.Instant"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Instants.class).on(named("now").and(takesArguments(0)))))
                .type(named("java.util.Date"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Dates.class).on(isConstructor().and(takesArguments(0)))))
                .installOn(jvm);
    }

    static final class Millis {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long told) {
            told += Long.getLong("pitwall.faults.clockAheadMillis");
        }
    }

    static final class Instants {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Instant told) {
            told = told.plusMillis(Long.getLong("pitwall.faults.clockAheadMillis"));
        }
    }

    static final class Dates {
        @Advice.OnMethodExit
        static void exit(@Advice.This Date date) {
            date.setTime(date.getTime() + Long.getLong("pitwall.faults.clockAheadMillis"));
        }
    }
}
