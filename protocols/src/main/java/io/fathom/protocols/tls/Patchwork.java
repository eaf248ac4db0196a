package io.fathom.protocols.tls;

import io.fathom.api.Bytes;
import java.util.Arrays;

/**
 * Bytes of one message or stream that come in pieces at offsets, in any order, twice or overlapping (QUIC's CRYPTO frames, DTLS's fragments). Bounded: what lies past
 * {@link #LARGEST}, or makes too many holes, is refused.
 */
public final class Patchwork {
    /** The furthest byte that is kept. */
    public static final int LARGEST = 32 * 1024;
    private static final int MOST_PIECES = 256;
    private static final int RETAINED = 4096;

    private byte[] memory = {};
    /** Starts and ends of what is there, ascending, never touching each other. */
    private int[] ranges = new int[8];
    private int count;

    /** Empties it for other bytes; false where it has grown too large to keep. */
    public boolean clear() {
        count = 0;
        return memory.length <= RETAINED;
    }

    /** Lays a piece at its offset; false where it is refused. */
    public boolean put(Bytes piece, long offset) {
        long end = offset + piece.length();
        if (offset < 0 || end > LARGEST) {
            return false;
        }
        if (piece.isEmpty()) {
            return true;
        }
        if (!mark((int) offset, (int) end)) {
            return false;
        }
        if (end > memory.length) {
            memory = Arrays.copyOf(memory, Math.max((int) end, Math.min(LARGEST, 2 * memory.length)));
        }
        piece.copyTo(memory, (int) offset, 0, piece.length());
        return true;
    }

    private boolean mark(int start, int end) {
        int first = 0;
        while (first < count && ranges[2 * first + 1] < start) {
            first++;
        }
        int after = first;
        int from = start;
        int to = end;
        while (after < count && ranges[2 * after] <= end) {
            from = Math.min(from, ranges[2 * after]);
            to = Math.max(to, ranges[2 * after + 1]);
            after++;
        }
        int merged = count - (after - first) + 1;
        if (merged > MOST_PIECES) {
            return false;
        }
        if (2 * merged > ranges.length) {
            ranges = Arrays.copyOf(ranges, 2 * ranges.length);
        }
        System.arraycopy(ranges, 2 * after, ranges, 2 * (first + 1), 2 * (count - after));
        ranges[2 * first] = from;
        ranges[2 * first + 1] = to;
        count = merged;
        return true;
    }

    /** How many bytes from the start on are there without a hole. */
    public int whole() {
        return count > 0 && ranges[0] == 0 ? ranges[1] : 0;
    }

    /** True where nothing came yet. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** The bytes from the start to the first hole; valid until the next {@link #put}. */
    public Bytes view() {
        return Bytes.of(memory).sub(0, whole());
    }
}
