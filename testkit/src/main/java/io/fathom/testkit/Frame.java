package io.fathom.testkit;

import io.fathom.api.LinkType;

/**
 * One captured frame: time in nanoseconds since 1970, link type, the octets at hand (not copied) and how many there were on the wire.
 */
public record Frame(long time, LinkType link, byte[] octets, int wire) {
    public static Frame of(long time, LinkType link, byte[] octets) {
        return new Frame(time, link, octets, octets.length);
    }

    /** The frame as a snap length would have left it. */
    public Frame snapped(int length) {
        return octets.length <= length ? this : new Frame(time, link, java.util.Arrays.copyOf(octets, length), wire);
    }

    public Frame at(long nanoseconds) {
        return new Frame(nanoseconds, link, octets, wire);
    }

    public Frame with(byte[] changed) {
        return new Frame(time, link, changed, Math.max(changed.length, wire - octets.length + changed.length));
    }
}
