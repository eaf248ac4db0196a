package io.fathom.api;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A sticky, bounds-checked reader of payload. A failed read gives 0 or an empty view and poisons the cursor: everything after fails too, so code
 * checks {@link #ok} once, before it commits. Nothing here throws. Worker thread only.
 *
 * <p>Two ways to fail are kept apart: running past the bytes at hand ("short": a stream may bring more), and contradicting what the protocol says
 * ("bad": past a length declared with {@link #enter}, or a false {@link #require}).
 */
public final class Cursor {
    static final int OK = 0;
    static final int SHORT = 1;
    static final int BAD = 2;

    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final byte[] NOTHING = {};

    byte[] memory = NOTHING;
    int position;
    int limit;
    /** Nested declared regions: 0 at top level, where the bytes at hand end. */
    int depth;
    int failure;
    int committed;
    boolean confirmed;
    boolean progressed;
    long discard;

    /** Something was to be discarded. */
    boolean discards;
    Fields out;

    Cursor() {}

    /** True while no read has failed. */
    public boolean ok() {
        return failure == OK;
    }

    /** Bytes left: of the declared region entered last, else of those at hand. 0 after a failure. */
    public int remaining() {
        return failure == OK ? limit - position : 0;
    }

    /** True where at least {@code n} bytes are left; does not fail. */
    public boolean has(int n) {
        return failure == OK && n >= 0 && limit - position >= n;
    }

    private boolean take(int n) {
        if (failure != OK) {
            return false;
        }
        if (n < 0) {
            failure = BAD;
            return false;
        }
        if (limit - position < n) {
            failure = depth == 0 ? SHORT : BAD;
            return false;
        }
        return true;
    }

    /** Fails unless {@code n} bytes are left. */
    public boolean need(int n) {
        return take(n);
    }

    /** Unless the condition holds, this is not the protocol (or, once confirmed, malformed). */
    public boolean require(boolean condition) {
        if (failure == OK && !condition) {
            failure = BAD;
        }
        return failure == OK;
    }

    /** This is not the protocol: the same as {@code require(false)}. */
    public void reject() {
        require(false);
    }

    public int u8() {
        return take(1) ? memory[position++] & 0xFF : 0;
    }

    /** Big-endian. */
    public int u16() {
        if (!take(2)) {
            return 0;
        }
        int value = (short) SHORTS.get(memory, position) & 0xFFFF;
        position += 2;
        return value;
    }

    /** Big-endian. */
    public int u24() {
        if (!take(3)) {
            return 0;
        }
        int value = (memory[position] & 0xFF) << 16 | (memory[position + 1] & 0xFF) << 8 | memory[position + 2] & 0xFF;
        position += 3;
        return value;
    }

    /** Big-endian, signed. */
    public int i32() {
        if (!take(4)) {
            return 0;
        }
        int value = (int) INTS.get(memory, position);
        position += 4;
        return value;
    }

    /** Big-endian, 0 to 2^32-1. */
    public long u32() {
        return i32() & 0xFFFF_FFFFL;
    }

    /** Big-endian, 0 to 2^48-1. */
    public long u48() {
        return (long) u16() << 32 | u32();
    }

    /** Big-endian, signed. */
    public long i64() {
        if (!take(8)) {
            return 0;
        }
        long value = (long) LONGS.get(memory, position);
        position += 8;
        return value;
    }

    public int u16le() {
        return Short.reverseBytes((short) u16()) & 0xFFFF;
    }

    public int u24le() {
        int v = u24();
        return (v & 0xFF) << 16 | v & 0xFF00 | v >> 16;
    }

    public int i32le() {
        return Integer.reverseBytes(i32());
    }

    public long u32le() {
        return i32le() & 0xFFFF_FFFFL;
    }

    public long i64le() {
        return Long.reverseBytes(i64());
    }

    /** A QUIC variable-length integer (RFC 9000 section 16), 0 to 2^62-1. */
    public long varint() {
        int first = peek(0);
        if (first < 0) {
            take(1);
            return 0;
        }
        return switch (first >> 6) {
            case 0 -> u8();
            case 1 -> u16() & 0x3FFF;
            case 2 -> u32() & 0x3FFF_FFFFL;
            default -> i64() & 0x3FFF_FFFF_FFFF_FFFFL;
        };
    }

    /** The byte {@code ahead} of here, 0 to 255, or -1 where there is none; does not fail. */
    public int peek(int ahead) {
        return failure == OK && ahead >= 0 && limit - position > ahead ? memory[position + ahead] & 0xFF : -1;
    }

    /** Big-endian 16 bits ahead of here, or -1; does not fail. */
    public int peek16(int ahead) {
        return failure == OK && ahead >= 0 && limit - position >= ahead + 2
                ? (memory[position + ahead] & 0xFF) << 8 | memory[position + ahead + 1] & 0xFF
                : -1;
    }

    /** Big-endian 32 bits ahead of here, or -1; does not fail. */
    public long peek32(int ahead) {
        return failure == OK && ahead >= 0 && limit - position >= ahead + 4 ? (int) INTS.get(memory, position + ahead) & 0xFFFF_FFFFL : -1;
    }

    /** True where these ASCII characters come next; does not fail, and needs all of them at hand. */
    public boolean startsWith(String ascii) {
        if (!has(ascii.length())) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (memory[position + i] != (byte) ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Reads exactly these ASCII characters: the first that differs is bad; where the bytes end before, short. */
    public boolean expect(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (u8() != (ascii.charAt(i) & 0xFF)) {
                return require(false);
            }
        }
        return ok();
    }

    /** Reads exactly this octet. */
    public boolean expect(int octet) {
        return require(u8() == octet);
    }

    public void skip(int n) {
        if (take(n)) {
            position += n;
        }
    }

    /**
     * Passes over {@code n} bytes of a stream, of which not all need be at hand: the rest is dropped unseen as it comes (also across gaps). Commit
     * afterwards, and return: {@link Dissector#discarded} tells when it is over. Only outside declared regions. In a datagram, like {@link #skip}.
     */
    public void discard(long n) {
        if (failure != OK) {
            return;
        }
        if (n < 0 || depth != 0) {
            failure = BAD;
            return;
        }
        int now = (int) Math.min(n, limit - position);
        position += now;
        discard = n - now;
        discards = true;
    }

    /** A view of the next {@code n} bytes, which are read. */
    public Bytes bytes(int n) {
        if (!take(n)) {
            return new Bytes(NOTHING, 0, 0);
        }
        var view = new Bytes(memory, position, n);
        position += n;
        return view;
    }

    /** A view of everything left. */
    public Bytes rest() {
        return bytes(remaining());
    }

    /**
     * A line ending in LF or CRLF, which are read but not part of the view. Without an LF at hand: short, or bad where {@code max} bytes already passed.
     */
    public Bytes line(int max) {
        return until('\n', max, true);
    }

    /** What comes before a delimiter octet, which is read but not part of the view. Without it at hand: short, or bad past {@code max} bytes. */
    public Bytes until(int delimiter, int max) {
        return until(delimiter, max, false);
    }

    private Bytes until(int delimiter, int max, boolean line) {
        if (failure == OK) {
            int end = (int) Math.min(limit, (long) position + max + 1);
            int i = Packed.indexOf(memory, delimiter, position, end);
            if (i >= 0) {
                int stop = line && i > position && memory[i - 1] == '\r' ? i - 1 : i;
                var view = new Bytes(memory, position, stop - position);
                position = i + 1;
                return view;
            }
            failure = depth != 0 || limit - position > max ? BAD : SHORT;
        }
        return new Bytes(NOTHING, 0, 0);
    }

    /**
     * Enters a region of declared length: until {@link #leave}, reading past its end is bad, not short. All of it must be at hand (else short, or bad within another region).
     *
     * @return what {@link #leave} needs
     */
    public long enter(long n) {
        long outer = (long) limit << 32 | depth;
        if (n < 0 || n > Integer.MAX_VALUE) {
            require(false);
        } else if (take((int) n)) {
            limit = position + (int) n;
            depth++;
        }
        return outer;
    }

    /** Leaves the region, skipping what was not read of it. */
    public void leave(long outer) {
        if (failure == OK) {
            position = limit;
            limit = (int) (outer >>> 32);
            depth = (int) outer;
        }
    }

    /** Bytes read since the last commit: a position to compare with or return to, within one read. */
    public int position() {
        return position - committed;
    }

    /**
     * This is the protocol, and all up to here is read: confirms it, makes {@link Fields} set so far and requests take effect, and never shows these bytes
     * again. Only outside declared regions. Without effect after a failure.
     *
     * @return {@link #ok}
     */
    public boolean commit() {
        if (tentative()) {
            confirmed = true;
        }
        return ok();
    }

    /** Like {@link #commit}, but says only "plausible so far": for protocols that need several messages, or the answer, to be sure. */
    public boolean tentative() {
        require(depth == 0);
        if (failure == OK) {
            committed = position;
            progressed = true;
            if (out != null) {
                out.commit();
            }
        }
        return failure == OK;
    }
}
