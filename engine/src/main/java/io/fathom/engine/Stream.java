package io.fathom.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * One side of a TCP flow put in order. Holds only what nobody could consume yet: octets in order that a dissector waits to see more of, and segments that
 * came before their time. Offsets count from the first octet after the SYN, or, mid-stream, from the first octet seen. Worker thread only.
 */
final class Stream {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    /** Before each segment that waits: its offset (8 octets) and length (4). */
    private static final int HEAD = 12;

    /** Octets of padding a frame can have behind the shortest TCP segment. */
    static final int MOST_PADDING = 6;

    private final Buffers buffers;

    /** Whose side this is, or null. */
    Inspection owner;

    /** Is among those that wait, or did so when they were last looked through. */
    boolean listed;

    boolean started;

    /** Zeros at {@link #next} that may be data or a frame's padding, or 0. */
    int doubtful;

    /** Sequence number of offset 0, modulo 2^32. */
    private int origin;

    /** Offset of the next octet in order. */
    long next;

    /** Octets in order, kept: {@code kept[from, to)}; the last of them is at offset {@link #next} - 1. */
    byte[] kept = Buffers.NOTHING;
    int from;
    int to;

    /** Segments waiting for a missing one, by offset, without overlaps, one behind the other with their heads. */
    private byte[] queue = Buffers.NOTHING;

    private int first;
    private int end;

    /** Offset behind the last of them. */
    private long behind;

    private int count;

    /** Octets of these segments. */
    int waitingBytes;

    /** Packet time at which the oldest of them came. */
    long waitingSince;

    /** Number of the frame that brought the latest of them. */
    long waitingFrame;

    Stream(Buffers buffers) {
        this.buffers = buffers;
    }

    void start(int sequence) {
        origin = sequence;
        started = true;
    }

    /** Begins anew, with nothing in order; returns the sequence number that it began with before. */
    int restart(int sequence) {
        int before = origin;
        drop();
        next = 0;
        origin = sequence;
        return before;
    }

    /** Offset of a sequence number: the one nearest to {@link #next}. */
    long offset(int sequence) {
        return next + (sequence - (origin + (int) next));
    }

    int held() {
        return to - from;
    }

    /** True where all that came was in order and has been read. */
    boolean isIdle() {
        return started && doubtful == 0 && count == 0 && to == from;
    }

    /** Loads what a segment will need; the sum has no meaning. */
    int touch() {
        return (int) next + (to > from ? kept[to - 1] : 0) + (end > first ? queue[end - 1] : 0);
    }

    /** Appends octets that are next in order. */
    void keep(byte[] memory, int start, int stop) {
        int n = stop - start;
        if (kept.length - to < n) {
            int live = to - from;
            byte[] bigger = live + n <= kept.length ? kept : buffers.take(Math.max(live + n, Math.min(2 * live, live + 65536)));
            System.arraycopy(kept, from, bigger, 0, live);
            if (bigger != kept) {
                buffers.give(kept);
                kept = bigger;
            }
            from = 0;
            to = live;
        }
        System.arraycopy(memory, start, kept, to, n);
        to += n;
    }

    /** Drops kept octets before an offset. */
    void release(long offset) {
        long oldest = next - held();
        if (offset >= next) {
            drop();
        } else if (offset > oldest) {
            from += (int) (offset - oldest);
        }
    }

    /** Keeps nothing of what is in order. */
    void drop() {
        from = 0;
        to = 0;
        if (kept.length > 0) {
            buffers.give(kept);
            kept = Buffers.NOTHING;
        }
    }

    private void dropQueue() {
        behind = 0;
        first = 0;
        end = 0;
        if (queue.length > 0) {
            buffers.give(queue);
            queue = Buffers.NOTHING;
        }
    }

    /** Segments that wait. */
    int waiting() {
        return count;
    }

    /** Offset of the first segment that waits. */
    long waitingAt() {
        return offsetAt(first);
    }

    /** The array that holds the first segment that waits, at {@link #waitingFrom}, until the next is put aside. */
    byte[] waitingMemory() {
        return queue;
    }

    int waitingFrom() {
        return first + HEAD;
    }

    int waitingLength() {
        return lengthAt(first);
    }

    /** Takes the first segment that waits out. */
    void dropFirst() {
        int n = lengthAt(first);
        waitingBytes -= n;
        first += HEAD + n;
        if (--count == 0) {
            dropQueue();
        }
    }

    private long offsetAt(int place) {
        return (long) LONGS.get(queue, place);
    }

    private int lengthAt(int place) {
        return (int) INTS.get(queue, place + 8);
    }

    /**
     * Puts a segment that is ahead of its time aside, cut to what is not yet there (what came first stays).
     *
     * @return true where it overlaps what is there with different octets
     */
    boolean putAside(long offset, byte[] memory, int start, int stop, long time) {
        if (count == 0) {
            waitingSince = time;
        }
        // At most one piece between any two segments, one before and one after them.
        reserve(stop - start + HEAD * (count + 1));
        boolean conflict = false;
        int place = offset >= behind ? end : first;
        while (place < end && offsetAt(place) + lengthAt(place) <= offset) {
            place += HEAD + lengthAt(place);
        }
        while (start < stop) {
            if (place == end || offset + (stop - start) <= offsetAt(place)) {
                insert(place, offset, memory, start, stop);
                return conflict;
            }
            long there = offsetAt(place);
            if (offset < there) {
                int n = (int) (there - offset);
                insert(place, offset, memory, start, start + n);
                place += HEAD + n;
                start += n;
                offset += n;
            }
            int at = (int) (offset - there);
            int skip = (int) Math.min(stop - start, there + lengthAt(place) - offset);
            int from = place + HEAD + at;
            conflict |= !Arrays.equals(memory, start, start + skip, queue, from, from + skip);
            start += skip;
            offset += skip;
            place += HEAD + lengthAt(place);
        }
        return conflict;
    }

    private void reserve(int n) {
        if (queue.length - end >= n) {
            return;
        }
        int live = end - first;
        byte[] bigger = live + n <= queue.length ? queue : buffers.take(Math.max(live + n, Math.min(2 * live, live + 65536)));
        System.arraycopy(queue, first, bigger, 0, live);
        if (bigger != queue) {
            buffers.give(queue);
            queue = bigger;
        }
        first = 0;
        end = live;
    }

    private void insert(int place, long offset, byte[] memory, int start, int stop) {
        int n = stop - start;
        System.arraycopy(queue, place, queue, place + HEAD + n, end - place);
        LONGS.set(queue, place, offset);
        INTS.set(queue, place + 8, n);
        System.arraycopy(memory, start, queue, place + HEAD, n);
        end += HEAD + n;
        behind = Math.max(behind, offset + n);
        count++;
        waitingBytes += n;
    }

    /** As new, for another flow. */
    void reset() {
        owner = null;
        started = false;
        doubtful = 0;
        next = 0;
        drop();
        dropQueue();
        count = 0;
        waitingBytes = 0;
    }
}
