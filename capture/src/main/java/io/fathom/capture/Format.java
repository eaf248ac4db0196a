package io.fathom.capture;

import io.fathom.api.FrameBatch;

/** A reader of one capture format, past its file header. */
interface Format {
    /** Longest frame taken, octets: what tcpdump and Wireshark take. */
    int LARGEST_FRAME = 262_144;

    /** The format's name. */
    String name();

    /** Fills an empty batch with at least one frame, or returns false: nothing more can be read. */
    boolean next(FrameBatch batch);

    /** What went wrong and at which octet, or null. */
    String trouble();
}
