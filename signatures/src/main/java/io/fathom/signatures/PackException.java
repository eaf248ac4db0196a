package io.fathom.signatures;

/** A signature pack that cannot be used: what is wrong, where, and how to mend it. */
public final class PackException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why a pack is refused; the three kinds of binary trouble need three different remedies. */
    public enum Reason {
        /** A text file holds something that the compiler does not accept: mend the line. */
        SOURCE,
        /** The file is missing or cannot be read: mend the path or its permissions. */
        UNREADABLE,
        /** Not a pack, or damaged on its way here: fetch or build it again. */
        CORRUPT,
        /** Written by an older version than this one still reads: compile it again from its text files. */
        TOO_OLD,
        /** Written by a newer version than this one: update Fathom. */
        TOO_NEW
    }

    private final Reason reason;

    PackException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
