package dev.pitwall.orchestration.security;

/** By what a change was made. The stored word is kept for ever. */
public enum Means {
    /** A form of a page, by somebody signed in. */
    PAGE("page"),
    /** A call of the API with a token. */
    TOKEN("token"),
    /** Pitwall itself, at start say. */
    SYSTEM("system");

    private final String word;

    Means(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
