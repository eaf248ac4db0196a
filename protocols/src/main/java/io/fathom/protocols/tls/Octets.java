package io.fathom.protocols.tls;

import io.fathom.api.Bytes;

/** A sticky reader of one reassembled message: past its end it gives 0 or an empty view and stays failed. Worker thread only. */
public final class Octets {
    private static final Bytes NOTHING = Bytes.of();

    private final Bytes bytes;
    private int position;
    private boolean failed;

    public Octets(Bytes bytes) {
        this.bytes = bytes;
    }

    public boolean ok() {
        return !failed;
    }

    public int position() {
        return position;
    }

    public int remaining() {
        return failed ? 0 : bytes.length() - position;
    }

    private int take(int n) {
        if (failed || n < 0 || n > bytes.length() - position) {
            failed = true;
            return -1;
        }
        position += n;
        return position - n;
    }

    public int u8() {
        int at = take(1);
        return at < 0 ? 0 : bytes.at(at);
    }

    public int u16() {
        int at = take(2);
        return at < 0 ? 0 : bytes.u16(at);
    }

    public int u24() {
        int at = take(3);
        return at < 0 ? 0 : bytes.u16(at) << 8 | bytes.at(at + 2);
    }

    public long u32() {
        int at = take(4);
        return at < 0 ? 0 : (long) bytes.u16(at) << 16 | bytes.u16(at + 2);
    }

    /** Little-endian. */
    public int u16le() {
        int v = u16();
        return (v & 0xFF) << 8 | v >> 8;
    }

    /** Little-endian. */
    public long u32le() {
        int low = u16le();
        return (long) u16le() << 16 | low;
    }

    /** A variable-length integer of QUIC (RFC 9000 section 16). */
    public long varint() {
        int first = u8();
        long value = first & 0x3F;
        for (int i = (1 << (first >> 6)) - 1; i > 0; i--) {
            value = value << 8 | u8();
        }
        return failed ? 0 : value;
    }

    public Bytes take(long n) {
        int at = n > Integer.MAX_VALUE ? take(-1) : take((int) n);
        return at < 0 ? NOTHING : bytes.sub(at, position);
    }

    /** What a one-octet length announces. */
    public Bytes vector8() {
        return take((long) u8());
    }

    /** What a two-octet length announces. */
    public Bytes vector16() {
        return take((long) u16());
    }

    /** What a three-octet length announces. */
    public Bytes vector24() {
        return take((long) u24());
    }

    /** All that is left. */
    public Bytes rest() {
        return take((long) remaining());
    }

    /** Passes over all octets of one kind that come next. */
    public void skipAll(int octet) {
        if (!failed) {
            position = bytes.indexOfOther(octet, position);
        }
    }

    public void skip(int n) {
        take(n);
    }
}
