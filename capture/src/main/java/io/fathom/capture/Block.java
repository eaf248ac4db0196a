package io.fathom.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * The block of memory an input is read through: octets from {@link #at} to {@link #end} wait to be parsed. What was parsed stays in place until the
 * next {@link #need} or {@link #skip}, so that frames can be referenced where they lie. One thread.
 */
final class Block {
    static final int SIZE = 256 * 1024;

    private static final int SMALLEST = 4096;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    byte[] octets;
    int at;
    int end;

    private final InputStream in;
    private long base;
    private boolean over;
    private String failure;

    Block(InputStream in, int size) {
        this.in = in;
        octets = new byte[Math.clamp(size, SMALLEST, SIZE)];
    }

    /** Four octets at an index, in the given order; the index is not checked. */
    static int int32(byte[] octets, int index, boolean big) {
        int v = (int) INT.get(octets, index);
        return big ? Integer.reverseBytes(v) : v;
    }

    static int int16(byte[] octets, int index, boolean big) {
        int a = octets[index] & 0xff;
        int b = octets[index + 1] & 0xff;
        return big ? a << 8 | b : b << 8 | a;
    }

    static long int64(byte[] octets, int index, boolean big) {
        long first = int32(octets, index, big) & 0xffffffffL;
        long second = int32(octets, index + 4, big) & 0xffffffffL;
        return big ? first << 32 | second : second << 32 | first;
    }

    /** The (decompressed) input's octets before {@link #at}. */
    long position() {
        return base + at;
    }

    int available() {
        return end - at;
    }

    /** Brings in octets until {@code count} wait; false when the input ends before. */
    boolean need(int count) {
        while (end - at < count) {
            if (!fill(count)) {
                return false;
            }
        }
        return true;
    }

    /** Leaves out octets; false when the input ends before. */
    boolean skip(long count) {
        long left = count;
        while (left > end - at) {
            left -= end - at;
            at = end;
            if (!fill(1)) {
                return false;
            }
        }
        at += (int) left;
        return true;
    }

    private boolean fill(int count) {
        if (over) {
            return false;
        }
        // A block that small reads of a live input filled to the brim is doubled, so that small captures stay small in memory.
        int length = Math.max(count, end - at == octets.length || end == octets.length ? Math.min(SIZE, octets.length * 2) : 0);
        base += at;
        if (length > octets.length) {
            byte[] larger = new byte[Integer.highestOneBit(length - 1) << 1];
            System.arraycopy(octets, at, larger, 0, end - at);
            octets = larger;
        } else {
            System.arraycopy(octets, at, octets, 0, end - at);
        }
        end -= at;
        at = 0;
        try {
            int n = in.read(octets, end, octets.length - end);
            if (n < 0) {
                over = true;
                return false;
            }
            end += n;
            return true;
        } catch (EOFException e) {
            failure = "the compressed data is cut short";
        } catch (ZipException e) {
            failure = "the compressed data is damaged (" + e.getMessage() + ")";
        } catch (IOException e) {
            failure = Decompression.failure(e);
        }
        over = true;
        return false;
    }

    /** Why the input ended too early, or null. */
    String failure() {
        return failure;
    }

    byte[] peek(int count) {
        return Arrays.copyOfRange(octets, at, Math.min(end, at + count));
    }

    void close() throws IOException {
        over = true;
        in.close();
    }
}
