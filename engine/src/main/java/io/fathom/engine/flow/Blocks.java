package io.fathom.engine.flow;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Off-heap memory in blocks of a few sizes, whole cache lines each, for what is kept of single flows: a number names a block, nothing of it is an object. It grows in
 * steps that nobody notices, up to a bound, and blocks given back are lent again. Worker only.
 */
public final class Blocks {
    /** Octets of the largest block. */
    public static final int LARGEST = 1024;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    /** Lines of a slab: 256 KiB. */
    private static final int SLAB_BITS = 12;

    private static final int SLAB = 1 << SLAB_BITS;
    private static final int LINE_MASK = SLAB - 1;
    private static final int MOST_SLABS = 1 << 30 - SLAB_BITS;
    private static final int WORDS_BITS = 3;
    private static final int NONE = -1;

    /** Lines of the blocks of each size. */
    private static final int[] LINES = {1, 2, 3, 4, 6, 8, 12, 16};

    /** By lines wanted: the smallest size that has as many. */
    private static final byte[] SIZES = new byte[LARGEST / Memory.LINE + 1];

    static {
        for (int lines = 0, size = 0; lines < SIZES.length; lines++) {
            size += lines > LINES[size] ? 1 : 0;
            SIZES[lines] = (byte) size;
        }
    }

    private final Memory memory;

    /** Null where there are no addresses in one piece. */
    private final Reservation piece;

    /** Slabs that lie in there. */
    private final int mainSlabs;

    private Words[] slabs = new Words[4];
    private int slabCount;

    /** The slab that blocks are cut from, and the lines of it that were. */
    private int open = NONE;

    private int cut = SLAB;

    /** By size: the first of the chain of blocks given back. */
    private final int[] free = new int[LINES.length];

    private int count;
    private long linesLent;

    /**
     * Nothing is taken before it is used.
     *
     * @param limit octets at most; where they are not reserved, an eighth of the heap's bound at most, as the flow table needs memory of the same kind
     * @param reserve true: addresses in one piece, as {@link FlowOptions#reserve} says
     */
    public Blocks(long limit, boolean reserve) {
        var wide = new Memory(limit);
        piece = wide.reserve(reserve ? limit : 0);
        memory = piece != null ? wide : new Memory(Math.min(limit, Runtime.getRuntime().maxMemory() / 8));
        mainSlabs = piece == null ? 0 : piece.words().length() >> SLAB_BITS + WORDS_BITS;
        Arrays.fill(free, NONE);
    }

    /** A block for so many words of 8 octets, up to {@link #LARGEST} octets, or -1 where there is no memory for it. What is in it is not defined. */
    public int take(int words) {
        int size = SIZES[words + 7 >> WORDS_BITS];
        int block = free[size];
        if (block != NONE) {
            free[size] = (int) word(block, 0);
        } else {
            block = cut(size);
            if (block == NONE) {
                return NONE;
            }
        }
        count++;
        linesLent += LINES[size];
        return block;
    }

    /** Takes a block back that was taken for so many words. */
    public void give(int block, int words) {
        int size = SIZES[words + 7 >> WORDS_BITS];
        linesLent -= LINES[size];
        if (--count == 0) {
            // What was cut small can be cut large again.
            Arrays.fill(free, NONE);
            open = 0;
            cut = 0;
            return;
        }
        chain(block, size);
    }

    private void chain(int block, int size) {
        word(block, 0, free[size]);
        free[size] = block;
    }

    private int cut(int size) {
        int lines = LINES[size];
        if (lines > SLAB - cut) {
            if (open + 1 == slabCount && !add()) {
                return NONE;
            }
            rest();
            open++;
            cut = 0;
        }
        int block = open << SLAB_BITS | cut;
        cut += lines;
        return block;
    }

    /** What is left of a slab makes smaller blocks. */
    private void rest() {
        while (cut < SLAB) {
            int size = SIZES[Math.min(SLAB - cut, SIZES.length - 1)];
            size -= LINES[size] > SLAB - cut ? 1 : 0;
            chain(open << SLAB_BITS | cut, size);
            cut += LINES[size];
        }
    }

    private boolean add() {
        if (slabCount == MOST_SLABS) {
            return false;
        }
        int octets = SLAB * Memory.LINE;
        Words slab = null;
        if (slabCount < mainSlabs) {
            if (memory.takeForIndex(octets)) {
                piece.reach((slabCount + 1L) * octets);
                slab = piece.words().slice(slabCount << SLAB_BITS + WORDS_BITS, SLAB << WORDS_BITS);
            }
        } else {
            var buffer = memory.forIndex(octets);
            slab = buffer == null ? null : Words.of(buffer);
        }
        if (slab == null) {
            return false;
        }
        if (slabCount == slabs.length) {
            slabs = Arrays.copyOf(slabs, slabCount + (slabCount >> 1));
        }
        slabs[slabCount++] = slab;
        return true;
    }

    private static int at(int block) {
        return (block & LINE_MASK) << WORDS_BITS;
    }

    /** One word of a block. */
    public long word(int block, int word) {
        return slabs[block >>> SLAB_BITS].get(at(block) + word);
    }

    public void word(int block, int word, long value) {
        slabs[block >>> SLAB_BITS].put(at(block) + word, value);
    }

    /** Fills a block's first words with as many octets, in the machine's order. */
    public void store(int block, byte[] from, int words) {
        Words slab = slabs[block >>> SLAB_BITS];
        int at = at(block);
        for (int i = 0; i < words; i++) {
            slab.put(at + i, (long) LONGS.get(from, i << 3));
        }
    }

    /** The other way round. */
    public void load(int block, byte[] to, int words) {
        Words slab = slabs[block >>> SLAB_BITS];
        int at = at(block);
        for (int i = 0; i < words; i++) {
            LONGS.set(to, i << 3, slab.get(at + i));
        }
    }

    /** Blocks lent at present. */
    public int count() {
        return count;
    }

    /** Octets of those. */
    public long lent() {
        return linesLent * Memory.LINE;
    }

    /** Octets taken from the system, or from the JVM's memory outside the heap. */
    public long memory() {
        return memory.used();
    }

    /** Gives back the memory behind its reservation at once. For when all blocks have been given back and none is taken any more. */
    public void empty() {
        memory.empty();
    }
}
