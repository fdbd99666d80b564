package dev.pitwall.dagster;

import java.util.Optional;
import java.util.stream.Collectors;

/** A {@code SerializableErrorInfo}: an exception of Python with its trace, and what caused it. */
record SerializedError(Serialized body) {

    /** One line for people: the innermost exception. */
    String rootCause() {
        return cause().map(SerializedError::rootCause).orElseGet(this::line);
    }

    /** As Python prints it: the innermost first. */
    String trace() {
        var own = body.texts("stack").collect(Collectors.joining()) + line();
        return cause().map(inner -> inner.trace()
                        + "\n\nThe above exception was the direct cause of the following exception:\n\n"
                        + own)
                .orElse(own);
    }

    private Optional<SerializedError> cause() {
        return body.object("cause").map(SerializedError::new);
    }

    private String line() {
        return body.words("message")
                .or(() -> body.words("cls_name"))
                .orElse("an exception without a message")
                .replaceAll("\\s*\\R\\s*", " ");
    }
}
