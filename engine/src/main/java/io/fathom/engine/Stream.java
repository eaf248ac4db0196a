package io.fathom.engine;

import io.fathom.engine.flow.Blocks;
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

    /** Shift of {@link Overdue} in which it is to be found, or the least number. */
    private long listed = UNLISTED;

    /** Where in there. */
    private int place;

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

    boolean isListed(long shift) {
        return listed == shift;
    }

    boolean isListed(long shift, int place) {
        return listed == shift && this.place == place;
    }

    void list(long shift, int place) {
        listed = shift;
        this.place = place;
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

    // ---- set aside, see Parking

    // Words of a side that is set aside: origin (32), octets kept (16), doubtful (3), started (1), whether the second half is there (1); next; begun; then where segments
    // wait, or the side is still listed for one that did: behind; waitingSince; waitingFrame; listed; place (32), octets of the queue (16), segments (16). Then what is kept, and the queue.
    private static final int SHORT_WORDS = 3;
    private static final int LONG_WORDS = 8;
    private static final int LISTED = 6;
    private static final long LONG = 1L << 52;

    /** Words that it takes to set this side aside. */
    int parkedWords() {
        return (isLong() ? LONG_WORDS : SHORT_WORDS) + (to - from + end - first + 7 >> 3);
    }

    private boolean isLong() {
        return count > 0 || listed != UNLISTED;
    }

    /** True where what is held is not all that waits. */
    boolean hasUnseen() {
        return waitingBytes != aside();
    }

    /** Writes all there is of this side, from a word on. */
    void park(byte[] out, int word) {
        boolean isLong = isLong();
        Parking.put(out, word, origin & 0xffff_ffffL | (long) (to - from) << 32 | (long) doubtful << 48 | (started ? 1L << 51 : 0) | (isLong ? LONG : 0));
        Parking.put(out, word + 1, next);
        Parking.put(out, word + 2, begun);
        if (isLong) {
            Parking.put(out, word + 3, behind);
            Parking.put(out, word + 4, waitingSince);
            Parking.put(out, word + 5, waitingFrame);
            Parking.put(out, word + 6, listed);
            Parking.put(out, word + 7, place & 0xffff_ffffL | (long) (end - first) << 32 | (long) count << 48);
        }
        int at = word + (isLong ? LONG_WORDS : SHORT_WORDS) << 3;
        System.arraycopy(kept, from, out, at, to - from);
        System.arraycopy(queue, first, out, at + to - from, end - first);
    }

    /** The other way round, into a stream that is as new. */
    void resume(byte[] in, int word) {
        long head = Parking.at(in, word);
        origin = (int) head;
        to = (int) (head >>> 32) & 0xffff;
        doubtful = (byte) (head >>> 48 & 7);
        started = (head >>> 51 & 1) != 0;
        next = Parking.at(in, word + 1);
        begun = Parking.at(in, word + 2);
        if ((head & LONG) != 0) {
            behind = Parking.at(in, word + 3);
            waitingSince = Parking.at(in, word + 4);
            waitingFrame = Parking.at(in, word + 5);
            listed = Parking.at(in, word + 6);
            long counts = Parking.at(in, word + 7);
            place = (int) counts;
            end = (int) (counts >>> 32) & 0xffff;
            count = (int) (counts >>> 48);
        }
        int at = word + ((head & LONG) != 0 ? LONG_WORDS : SHORT_WORDS) << 3;
        if (to > 0) {
            kept = buffers.take(to);
            System.arraycopy(in, at, kept, 0, to);
        }
        if (end > 0) {
            queue = buffers.take(end);
            System.arraycopy(in, at + to, queue, 0, end);
        }
        waitingBytes = aside();
    }

    /** As {@link #isListed(long, int)}, of a side that is set aside: from a word of a block on. */
    static boolean isListed(Blocks blocks, int block, int word, long shift, int place) {
        return (blocks.word(block, word) & LONG) != 0 && blocks.word(block, word + LISTED) == shift && (int) blocks.word(block, word + LISTED + 1) == place;
    }

    /** Whether segments wait on a side that is set aside. */
    static boolean isWaiting(Blocks blocks, int block, int word) {
        return (blocks.word(block, word) & LONG) != 0 && blocks.word(block, word + LISTED + 1) >>> 48 != 0;
    }

    static long waitingSince(Blocks blocks, int block, int word) {
        return blocks.word(block, word + 4);
    }

    static void list(Blocks blocks, int block, int word, long shift, int place) {
        blocks.word(block, word + LISTED, shift);
        blocks.word(block, word + LISTED + 1, blocks.word(block, word + LISTED + 1) & 0xffff_ffffL << 32 | place & 0xffff_ffffL);
    }

    static void unlist(Blocks blocks, int block, int word) {
        blocks.word(block, word + LISTED, UNLISTED);
    }

    /** As new, for another flow. */
    void reset() {
        started = false;
        unlist();
        doubtful = 0;
        next = 0;
        drop();
        dropQueue();
        count = 0;
        waitingBytes = 0;
        begun = 0;
    }
}
