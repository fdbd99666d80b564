package dev.pitwall.orchestration.run;

/**
 * What is wrong with one field of a run config.
 *
 * @param field the component's name, or the name that was sent where no component has it
 * @param value as it was sent
 * @param allowed what would be right
 */
public record ConfigProblem(String field, String value, String allowed) {

    @Override
    public String toString() {
        return field + " is '" + value + "'; " + allowed;
    }
}
