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
    /** Before each segment that waits: its offset (8 octets) and length (4), negative where its octets are not held. */
    private static final int HEAD = 12;

    /** Above this, a buffer grows by so much and not by a share of what it holds. */
    private static final int STRIDE = 65_536;

    /** Octets of padding a frame can have behind the shortest TCP segment. */
    static final int MOST_PADDING = 6;

    private static final long UNLISTED = Long.MIN_VALUE;

    private final Buffers buffers;

    /** Whose side this is, or null. */
    Inspection owner;

    /** Where among those that wait it is to be found, or the least number. */
    private long listed = UNLISTED;

    boolean started;

    /** Zeros at {@link #next} that may be data or a frame's padding, or 0. */
    byte doubtful;

    /** Sequence number of offset 0, modulo 2^32. */
    private int origin;

    /** Offset of the next octet in order. */
    long next;

    /** Offset at which what is to be identified now begins: 0, or where the last protocol handed over. */
    long begun;

    /** Octets in order, kept: {@code kept[from, to)}; the last of them is at offset {@link #next} - 1. */
    byte[] kept = Buffers.NOTHING;
    int from;
    int to;

    /**
     * Segments waiting for a missing one, by offset, without overlaps, one behind the other: their heads, and their octets but where those will be passed over
     * unseen anyway.
     */
    private byte[] queue = Buffers.NOTHING;

    private int first;
    private int end;

    /** Offset behind the last of them. */
    private long behind;

    private int count;

    /** Octets of these segments. */
    private int waitingBytes;

    /** Packet time at which the oldest of them came. */
    private long waitingSince;

    /** Number of the frame that brought the latest of them. */
    private long waitingFrame;

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

    /** Octets held, in order or not. */
    int memory() {
        return to - from + aside();
    }

    /** True where all that came was in order and has been read. */
    boolean isIdle() {
        return started && doubtful == 0 && count == 0 && to == from;
    }

    /** True where nothing came in order so far, and nothing waits. */
    boolean isUnread() {
        return next == 0 && isIdle();
    }

    /** True where offset 0 has this sequence number. */
    boolean began(int sequence) {
        return origin == sequence;
    }

    boolean isListed(long number) {
        return listed == number;
    }

    void list(long number) {
        listed = number;
    }

    void unlist() {
        listed = UNLISTED;
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
            byte[] bigger = live + n <= kept.length ? kept : buffers.take(room(live, n));
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

    /** Octets to ask for where so many more are to come behind those there are: few more, as sizes have steps. */
    private static int room(int live, int more) {
        return live + more <= STRIDE ? live + more : Math.max(live + more, live + STRIDE);
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

    /** Octets of the segments that wait. */
    int waitingBytes() {
        return waitingBytes;
    }

    /** Those of them that are held. */
    private int aside() {
        return end - first - HEAD * count;
    }

    /** Packet time at which the oldest segment that waits came. */
    long waitingSince() {
        return waitingSince;
    }

    /** The wait begins anew. */
    void waitsSince(long time) {
        waitingSince = time;
    }

    /** Number of the frame that brought the latest segment that waits. */
    long waitingFrame() {
        return waitingFrame;
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

    /** True where the octets of the first segment that waits are not held, as they will be passed over. */
    boolean isWaitingUnseen() {
        return isUnseen(first);
    }

    /** Takes the first segment that waits out. */
    void dropFirst() {
        waitingBytes -= lengthAt(first);
        first += HEAD + heldAt(first);
        if (--count == 0) {
            dropQueue();
        }
    }

    private long offsetAt(int place) {
        return (long) LONGS.get(queue, place);
    }

    private int lengthAt(int place) {
        return Math.abs((int) INTS.get(queue, place + 8));
    }

    private boolean isUnseen(int place) {
        return (int) INTS.get(queue, place + 8) < 0;
    }

    private int heldAt(int place) {
        return Math.max(0, (int) INTS.get(queue, place + 8));
    }

    /**
     * Puts a segment that is ahead of its time aside, cut to what is not yet there (what came first stays).
     *
     * @param unseen its octets will be passed over whatever they are, and need not be held
     * @param frame that brought it
     * @return true where it overlaps what is held with different octets
     */
    boolean putAside(long offset, byte[] memory, int start, int stop, boolean unseen, long time, long frame) {
        if (count == 0) {
            waitingSince = time;
        }
        waitingFrame = frame;
        int place = offset >= behind ? end : first;
        while (place < end && offsetAt(place) + lengthAt(place) <= offset) {
            place += HEAD + heldAt(place);
        }
        // At most one piece between any two of the segments behind, one before and one after them.
        int pieces = 1;
        for (int p = place; p < end && offsetAt(p) < offset + (stop - start); p += HEAD + heldAt(p)) {
            pieces++;
        }
        place -= first;
        reserve((unseen ? 0 : stop - start) + HEAD * pieces);
        place += first;
        boolean conflict = false;
        while (start < stop) {
            if (place == end || offset + (stop - start) <= offsetAt(place)) {
                insert(place, offset, memory, start, stop, unseen);
                return conflict;
            }
            long there = offsetAt(place);
            if (offset < there) {
                int n = (int) (there - offset);
                insert(place, offset, memory, start, start + n, unseen);
                place += HEAD + heldAt(place);
                start += n;
                offset += n;
            }
            int at = (int) (offset - there);
            int skip = (int) Math.min(stop - start, there + lengthAt(place) - offset);
            if (!isUnseen(place)) {
                int from = place + HEAD + at;
                conflict |= !Arrays.equals(memory, start, start + skip, queue, from, from + skip);
            }
            start += skip;
            offset += skip;
            place += HEAD + heldAt(place);
        }
        return conflict;
    }

    private void reserve(int n) {
        if (queue.length - end >= n) {
            return;
        }
        int live = end - first;
        byte[] bigger = live + n <= queue.length ? queue : buffers.take(room(live, n));
        System.arraycopy(queue, first, bigger, 0, live);
        if (bigger != queue) {
            buffers.give(queue);
            queue = bigger;
        }
        first = 0;
        end = live;
    }

    private void insert(int place, long offset, byte[] memory, int start, int stop, boolean unseen) {
        int n = stop - start;
        int held = unseen ? 0 : n;
        System.arraycopy(queue, place, queue, place + HEAD + held, end - place);
        LONGS.set(queue, place, offset);
        INTS.set(queue, place + 8, unseen ? -n : n);
        System.arraycopy(memory, start, queue, place + HEAD, held);
        end += HEAD + held;
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
        begun = 0;
    }
}
