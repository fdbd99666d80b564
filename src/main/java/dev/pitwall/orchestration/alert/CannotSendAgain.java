package dev.pitwall.orchestration.alert;

/** A message is not in a state to be sent again; the words say why and what can be done. */
public class CannotSendAgain extends RuntimeException {

    CannotSendAgain(String why) {
        super(why);
    }
}
