package dev.pitwall.f1.timing;

/**
 * Why a row was refused.
 *
 * @param field the column or JSON key; {@code row} when the row as a whole is wrong
 * @param value what stands there
 * @param allowed what may stand there
 */
public record Refusal(String field, String value, String allowed) {

    public String sentence() {
        return field + " is '" + value + "'; allowed is " + allowed;
    }
}
