package io.fathom.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One side of a TCP flow put in order. Holds only what nobody could consume yet: octets in order that a dissector waits to see more of, and segments that
 * came before their time. Offsets count from the first octet after the SYN, or, mid-stream, from the first octet seen. Worker thread only.
 */
final class Stream {
    record Segment(long offset, byte[] bytes) {}

    private static final byte[] NOTHING = {};

    /** Octets of padding a frame can have behind the shortest TCP segment. */
    static final int MOST_PADDING = 6;

    boolean started;

    /** Zeros at {@link #next} that may be data or a frame's padding, or 0. */
    int doubtful;

    /** Sequence number of offset 0, modulo 2^32. */
    private int origin;

    /** Offset of the next octet in order. */
    long next;

    /** Octets in order, kept: {@code kept[from, to)}; the last of them is at offset {@link #next} - 1. */
    byte[] kept = NOTHING;
    int from;
    int to;

    /** Segments waiting for a missing one, by offset, without overlaps. */
    final List<Segment> waiting = new ArrayList<>(0);
    int waitingBytes;

    /** Packet time at which the oldest of them came. */
    long waitingSince;

    void start(int sequence) {
        origin = sequence;
        started = true;
    }

    /** Offset of a sequence number: the one nearest to {@link #next}. */
    long offset(int sequence) {
        return next + (sequence - (origin + (int) next));
    }

    int held() {
        return to - from;
    }

    /** Appends octets that are next in order. */
    void keep(byte[] memory, int start, int end) {
        int n = end - start;
        if (kept.length - to < n) {
            int live = to - from;
            byte[] bigger = live + n <= kept.length ? kept : new byte[Math.max(live + n, Math.min(2 * live, live + 65536))];
            System.arraycopy(kept, from, bigger, 0, live);
            kept = bigger;
            from = 0;
            to = live;
        }
        System.arraycopy(memory, start, kept, to, n);
        to += n;
    }

    /** Drops kept octets before an offset. */
    void release(long offset) {
        long first = next - held();
        if (offset >= next) {
            from = 0;
            to = 0;
            if (kept.length > 4096) {
                kept = NOTHING;
            }
        } else if (offset > first) {
            from += (int) (offset - first);
        }
    }

    /**
     * Puts a segment that is ahead of its time aside, cut to what is not yet there (what came first stays).
     *
     * @return true where it overlaps what is there with different octets
     */
    boolean putAside(long offset, byte[] memory, int start, int end, long time) {
        if (waiting.isEmpty()) {
            waitingSince = time;
        }
        boolean conflict = false;
        int i = 0;
        while (i < waiting.size() && waiting.get(i).offset + waiting.get(i).bytes.length <= offset) {
            i++;
        }
        while (start < end) {
            Segment s = i < waiting.size() ? waiting.get(i) : null;
            if (s == null || offset + (end - start) <= s.offset) {
                insert(i, offset, memory, start, end);
                return conflict;
            }
            if (offset < s.offset) {
                int n = (int) (s.offset - offset);
                insert(i, offset, memory, start, start + n);
                start += n;
                offset += n;
                i++;
            }
            int skip = (int) Math.min(end - start, s.offset + s.bytes.length - offset);
            int at = (int) (offset - s.offset);
            conflict |= !Arrays.equals(memory, start, start + skip, s.bytes, at, at + skip);
            start += skip;
            offset += skip;
            i++;
        }
        return conflict;
    }

    private void insert(int index, long offset, byte[] memory, int start, int end) {
        waiting.add(index, new Segment(offset, Arrays.copyOfRange(memory, start, end)));
        waitingBytes += end - start;
    }

    /** The first segment waiting, taken out. */
    Segment takeFirst() {
        Segment s = waiting.removeFirst();
        waitingBytes -= s.bytes.length;
        return s;
    }

    void drop() {
        kept = NOTHING;
        from = 0;
        to = 0;
        waiting.clear();
        waitingBytes = 0;
    }
}
