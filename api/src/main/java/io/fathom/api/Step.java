package io.fathom.api;

/** What a dissector wants after a {@link Dissector#read}. */
public enum Step {
    /** Call again when there are more bytes. */
    MORE,
    /** All that matters was read: with nothing else pending the flow is settled. */
    DONE,
    /** This protocol, but a variant that is not read (an unknown version, encrypted from here on): stop quietly. */
    UNSUPPORTED
}
