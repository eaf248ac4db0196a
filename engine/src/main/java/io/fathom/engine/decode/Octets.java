package io.fathom.engine.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in network byte order (little endian where a name says so), and the Internet checksum (RFC 1071). */
final class Octets {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final VarHandle LITTLE_INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LITTLE_LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Octets() {}

    static int u16(byte[] m, int at) {
        return (short) SHORT.get(m, at) & 0xFFFF;
    }

    static int s32(byte[] m, int at) {
        return (int) INT.get(m, at);
    }

    static long u32(byte[] m, int at) {
        return (int) INT.get(m, at) & 0xFFFF_FFFFL;
    }

    static long u64(byte[] m, int at) {
        return (long) LONG.get(m, at);
    }

    /** The octet at hand in the least significant bits. */
    static int s32Little(byte[] m, int at) {
        return (int) LITTLE_INT.get(m, at);
    }

    /** As {@link #s32Little}. */
    static long u64Little(byte[] m, int at) {
        return (long) LITTLE_LONG.get(m, at);
    }

    /** Sum of the 16-bit words from {@code from} to {@code to}, an odd octet at the end padded with 0; not folded. */
    static long sum(byte[] m, int from, int to) {
        long sum = 0;
        int i = from;
        for (; i + 4 <= to; i += 4) {
            sum += u32(m, i);
        }
        if (i + 2 <= to) {
            sum += u16(m, i);
            i += 2;
        }
        return i < to ? sum + ((m[i] & 0xFF) << 8) : sum;
    }

    /** The one's complement sum in 16 bits; 0xFFFF over data with a right checksum. */
    static int fold(long sum) {
        long s = (sum & 0xFFFF_FFFFL) + (sum >>> 32);
        s = (s & 0xFFFF) + (s >>> 16);
        s = (s & 0xFFFF) + (s >>> 16);
        return (int) ((s & 0xFFFF) + (s >>> 16));
    }

    /** Sum of an address in its two halves. */
    static long sum(long high, long low) {
        return (high >>> 32) + (high & 0xFFFF_FFFFL) + (low >>> 32) + (low & 0xFFFF_FFFFL);
    }
}
