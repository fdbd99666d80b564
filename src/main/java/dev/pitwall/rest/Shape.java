package dev.pitwall.rest;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the records of bodies are made of. */
final class Shape {

    private Shape() {}

    /** The record and all that it is made of. */
    static Stream<Class<?>> withParts(Class<?> shape) {
        return Stream.concat(
                Stream.of(shape),
                Arrays.stream(shape.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .flatMap(Shape::records)
                        .flatMap(Shape::withParts));
    }

    /** Names of the fields that are never left out. */
    static List<String> alwaysThere(Class<?> shape) {
        return Arrays.stream(shape.getRecordComponents())
                .filter(component -> component.getType() != Optional.class)
                .map(RecordComponent::getName)
                .toList();
    }

    private static Stream<Class<?>> records(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).flatMap(Shape::records);
        }
        return type instanceof Class<?> found && found.isRecord() ? Stream.of(found) : Stream.empty();
    }
}
