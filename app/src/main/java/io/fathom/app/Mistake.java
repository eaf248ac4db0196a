package io.fathom.app;

/** What the operator has to mend, in one line: what, where, how. Ends with status 2. */
final class Mistake extends Exception {
    private static final long serialVersionUID = 1L;

    Mistake(String line) {
        super(line);
    }

    Mistake(String line, Throwable cause) {
        super(line, cause);
    }
}
