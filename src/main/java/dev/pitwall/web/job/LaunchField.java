package dev.pitwall.web.job;

import dev.pitwall.orchestration.run.ConfigField;

/**
 * A field of the launch form with what stands in it.
 *
 * @param value what was typed, or what the run before had, or the default
 * @param error why it was refused; empty when it was not
 */
public record LaunchField(ConfigField field, String value, String error) {

    public String id() {
        return "config-" + field.name();
    }

    public boolean isWrong() {
        return !error.isEmpty();
    }

    /** What the field is for and what is allowed in it, in sentences. */
    public String help() {
        String purpose = field.help();
        boolean ended = purpose.isEmpty() || ".!?:".indexOf(purpose.charAt(purpose.length() - 1)) >= 0;
        return (purpose + (ended ? " " : ". ") + bounds()).strip();
    }

    /** "Between 1 and 24.", from the constraints of the record. */
    private String bounds() {
        if (field.least().isPresent() && field.most().isPresent()) {
            return "Between " + field.least().getAsLong() + " and "
                    + field.most().getAsLong() + ".";
        }
        if (field.least().isPresent()) {
            return "At least " + field.least().getAsLong() + ".";
        }
        return field.most().isPresent() ? "At most " + field.most().getAsLong() + "." : "";
    }
}
