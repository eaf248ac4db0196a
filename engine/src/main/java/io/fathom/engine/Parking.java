package io.fathom.engine;

import io.fathom.engine.flow.Blocks;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Flows under inspection that are set aside between two packets: those that no dissector is open on, and of which nothing is known but what their sides hold and which protocols
 * were tried. All of it stands in one block outside the heap, so that however many flows wait for a lost segment, or for more octets, a collector has nothing to look at. With
 * its next packet a flow takes up from there as if nothing had been. Worker thread only.
 *
 * <p>A block, in words of 8 octets, the least significant bits first:
 * <pre>
 * word 0  payload packets (32), which announcements of flows were looked through (32)
 * word 1  words in all (8), code of the oddities (8), words before the initiator's side (8) and the responder's (8), 0 where there is none,
 *         whether the flow was seen from its start (1), whether protocols were tried (1)
 * then    bits of the protocols tried, where there are any; the sides, as {@link Stream#park} has them
 * </pre>
 */
final class Parking {
    /** Slots of flow records from here on name blocks. */
    static final int SLOTS = 1 << 30;

    /** What {@link #park} says where a flow cannot be set aside. */
    static final int NONE = -1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final int HEAD = 2;
    private static final int COUNT = 0xff;
    private static final int SIDE_SHIFT = 16;
    private static final int FROM_START = 1 << 0;
    private static final int TRIED = 1 << 1;

    private final Blocks blocks;
    private final byte[] octets = new byte[Blocks.LARGEST];

    /**
     * @param limit octets at most, 0 for none
     * @param reserve true: addresses in one piece, where that can be
     */
    Parking(long limit, boolean reserve) {
        blocks = new Blocks(limit, reserve);
    }

    static boolean isParked(int slot) {
        return slot >= SLOTS;
    }

    private static int block(int slot) {
        return slot - SLOTS;
    }

    /** A word of octets in the machine's order. */
    static long at(byte[] octets, int word) {
        return (long) LONGS.get(octets, word << 3);
    }

    static void put(byte[] octets, int word, long value) {
        LONGS.set(octets, word << 3, value);
    }

    /** True where all that was learnt of the flow so far can be set aside. */
    private static boolean mayPark(Inspection s) {
        return s.trialCount() == 0 && s.found.oddities >= 0 && s.looked == null && s.confirmed == null && s.sincePackets == s.payloadPackets
                && !hasUnseen(s.stream(0)) && !hasUnseen(s.stream(1));
    }

    private static boolean hasUnseen(Stream st) {
        return st != null && st.hasUnseen();
    }

    /** Sets a flow aside; returns its slot, or {@link #NONE}. The streams of the inspection keep what they have. */
    int park(Inspection s) {
        if (!mayPark(s)) {
            return NONE;
        }
        Stream a = s.stream(0);
        Stream b = s.stream(1);
        long[] tried = s.tried();
        int atFirst = HEAD + (tried == null ? 0 : tried.length);
        int atSecond = atFirst + (a == null ? 0 : a.parkedWords());
        int words = atSecond + (b == null ? 0 : b.parkedWords());
        if (words > Blocks.LARGEST >> 3) {
            return NONE;
        }
        int block = blocks.take(words);
        if (block < 0) {
            return NONE;
        }
        int flags = (s.fromStart ? FROM_START : 0) | (tried == null ? 0 : TRIED);
        put(octets, 0, s.payloadPackets & 0xffff_ffffL | (long) s.expectations << 32);
        put(octets, 1, words | s.found.oddities << 8 | (long) (a == null ? 0 : atFirst) << SIDE_SHIFT | (long) (b == null ? 0 : atSecond) << SIDE_SHIFT + 8
                | (long) flags << 32);
        for (int i = 0; tried != null && i < tried.length; i++) {
            put(octets, HEAD + i, tried[i]);
        }
        if (a != null) {
            a.park(octets, atFirst);
        }
        if (b != null) {
            b.park(octets, atSecond);
        }
        blocks.store(block, octets, words);
        return SLOTS + block;
    }

    /**
     * Puts what was set aside into an inspection that is as new, but for its record; the slot means nothing any more.
     *
     * @param inspector lends streams and the like
     */
    void resume(int slot, Inspection s, Inspector inspector) {
        int block = block(slot);
        long head = blocks.word(block, 1);
        int words = (int) head & COUNT;
        blocks.load(block, octets, words);
        blocks.give(block, words);
        long first = at(octets, 0);
        s.payloadPackets = (int) first;
        s.sincePackets = s.payloadPackets;
        s.expectations = (int) (first >>> 32);
        s.found = inspector.odd((int) head >>> 8 & COUNT);
        int flags = (int) (head >>> 32);
        s.fromStart = (flags & FROM_START) != 0;
        int atFirst = side(head, 0);
        int atSecond = side(head, 1);
        if ((flags & TRIED) != 0) {
            long[] tried = inspector.takeTried();
            for (int i = 0; i < tried.length; i++) {
                tried[i] = at(octets, HEAD + i);
            }
            s.tried(tried);
        }
        if (atFirst != 0) {
            s.stream(0, inspector.takeStream());
            s.stream(0).resume(octets, atFirst);
        }
        if (atSecond != 0) {
            s.stream(1, inspector.takeStream());
            s.stream(1).resume(octets, atSecond);
        }
    }

    private static int side(long head, int side) {
        return (int) (head >>> SIDE_SHIFT + 8 * side) & COUNT;
    }

    /**
     * Looks at a side that may have waited for too long, see {@link Overdue.Sides#see}; one whose wait goes on is listed anew.
     *
     * @return true where its wait is over
     */
    boolean isOver(int slot, int record, int side, long shift, int place, long now, Overdue overdue) {
        int block = block(slot);
        int at = side(blocks.word(block, 1), side);
        if (at == 0 || !Stream.isListed(blocks, block, at, shift, place)) {
            return false;
        }
        if (Stream.isWaiting(blocks, block, at)) {
            long since = Stream.waitingSince(blocks, block, at);
            if (overdue.isOver(since, now)) {
                return true;
            }
            long other = overdue.shift(since);
            Stream.list(blocks, block, at, other, overdue.add(other, record, side));
        } else {
            Stream.unlist(blocks, block, at);
        }
        return false;
    }

    /** True where a wait of one of a flow's sides is over that was not seen to, see {@link Overdue#dueSince}. */
    boolean isDue(int slot, Overdue overdue) {
        int block = block(slot);
        long head = blocks.word(block, 1);
        for (int side = 0; side < 2; side++) {
            int at = side(head, side);
            if (at != 0 && Stream.isWaiting(blocks, block, at) && overdue.dueSince(Stream.waitingSince(blocks, block, at)) != Long.MIN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /** Loads the first line of a flow; the sum has no meaning. */
    int touch(int slot) {
        return (int) blocks.word(block(slot), 1);
    }

    /** Loads all others. */
    int touchRest(int slot) {
        int block = block(slot);
        int words = (int) blocks.word(block, 1) & COUNT;
        int sum = 0;
        for (int i = 8; i < words; i += 8) {
            sum += (int) blocks.word(block, i);
        }
        return sum;
    }

    /** Flows set aside at present. */
    int count() {
        return blocks.count();
    }

    /** Octets they take. */
    long octets() {
        return blocks.lent();
    }

    /** Octets outside the heap that were taken for them so far. */
    long memory() {
        return blocks.memory();
    }

    /** Gives the memory back, as far as it is not left to the collector. */
    void empty() {
        blocks.empty();
    }
}
