package io.fathom.api;

import java.util.Arrays;
import java.util.List;

/**
 * What is being set of a flow, until it is packed: of each slot the number, or where its text or list lies in the memory. {@link Fields} borrow one for as long as a
 * dissector is at work, so that all flows use the same few, which stay in the caches. Worker thread only.
 */
final class Draft {
    /** Octets of texts and lists that one dissector may keep of one flow: what goes beyond is not kept. */
    private static final int MOST = 1 << 25;
    static final int LONGEST_TEXT = 65_536;

    /** Texts up to so many octets are taken for ASCII until they are copied. */
    private static final int ONE_PASS = 512;

    /** Texts and lists that were overwritten stay in memory up to this many octets. */
    private static final int SLACK = 1024;

    /** Texts and lists that were overwritten are packed along up to this many octets. */
    private static final int PACKED_SLACK = 32;

    private static final int SMALLEST = 2048;

    /** A memory that has grown larger than this is not kept for the next flow. */
    private static final int LARGEST = 8192;

    /** Values set at once that are held as they are; further ones are copied. */
    private static final int MOST_PARTS = 8;

    private static final Values[] NO_PARTS = {};

    /** By slot of our own: the number; or where text or list lies in memory: offset, length << 26, and its coder or the number of its elements << 52. */
    final long[] cells = new long[Long.SIZE];

    /** The slots whose value is here. */
    long own;

    /** What was set at once; of a slot that is not our own the last one with that slot has the value. Neither array nor values change: others hold them too. */
    Values[] parts = NO_PARTS;

    /** Texts and lists, one after the other. */
    byte[] memory = new byte[SMALLEST];

    int length;

    /** Where memory ended when all was cleared since the last commit, or -1. */
    int cleared = -1;

    /** True where there was a change since the last commit. */
    boolean touched;

    /** The values as they are now, where somebody asked for them. */
    Values snapshot;

    /** The record that is being filled, to be packed into its list then. */
    Fields open;

    Field<?> opened;

    /** Slots with a value at a commit that packed nothing, or 0; where they are and where memory ended then. */
    long committed;

    private long committedOwn;
    private Values[] committedParts = NO_PARTS;
    private int committedLength;

    /** The cells of then, once one of them was to be changed. */
    private final long[] saved = new long[Long.SIZE];

    private boolean isSaved;

    static long cell(int offset, int length, int more) {
        return offset | (long) length << 26 | (long) more << 52;
    }

    static int offset(long cell) {
        return (int) cell & (1 << 26) - 1;
    }

    static int length(long cell) {
        return (int) (cell >>> 26) & (1 << 26) - 1;
    }

    /** Coder of a text, number of elements of a list. */
    static int more(long cell) {
        return (int) (cell >>> 52);
    }

    /** Makes room behind the end of memory; false where there is to be no more. */
    boolean room(int octets) {
        int end = length + octets;
        if (end <= memory.length) {
            return true;
        }
        if (octets > MOST || end > MOST) {
            return false;
        }
        memory = Arrays.copyOf(memory, Math.max(end, 2 * memory.length));
        return true;
    }

    void put(int slot, long cell) {
        cells[slot] = cell;
        own |= 1L << slot;
    }

    /** What was packed, to be changed. */
    void unpack(Values base) {
        int size = base.packedSize();
        room(size);
        base.unpack(memory, 0, cells, -1L);
        length = size;
        own = base.own();
        parts = base.parts();
    }

    /** Holds these as they are; false where there are too many already, or where they hold others themselves: whoever asks shall not have to go from one to the next. */
    boolean hold(Values values) {
        if (parts.length == MOST_PARTS || values.parts().length > 0) {
            return false;
        }
        Values[] more = Arrays.copyOf(parts, parts.length + 1);
        more[parts.length] = values;
        parts = more;
        own &= ~values.present();
        return true;
    }

    /** Makes all values our own: one of them is to be changed. Those present are told, and the result, as there may not be room for all. */
    long part(long present) {
        Values[] all = parts;
        parts = NO_PARTS;
        long others = present & ~own;
        for (int i = all.length - 1; i >= 0 && others != 0; i--) {
            copy(all[i], others);
            others &= ~all[i].present();
        }
        return own;
    }

    /** Copies the values of these slots, as far as there is room; says which of them it did. */
    long copy(Values from, long slots) {
        // Parts may have values that were cleared since.
        long asked = slots & from.present();
        long bits = from.own() & asked;
        int size = from.packedSize();
        if (bits == 0 || !room(size)) {
            bits = 0;
        } else {
            from.unpack(memory, length, cells, bits);
            length += size;
            own |= bits;
        }
        long left = asked & ~from.own();
        Values[] further = from.parts();
        for (int i = further.length - 1; i >= 0 && left != 0; i--) {
            bits |= copy(further[i], left);
            left &= ~further[i].present();
        }
        return bits;
    }

    /** Writes a text {@code ahead} octets behind the end of memory, without moving that; says its coder, or -1 where there is no room. */
    int lay(String value, int ahead) {
        int n = value.length();
        if (n > MOST || !room(ahead + n)) {
            return -1;
        }
        int at = length + ahead;
        int all = 0;
        for (int i = 0; i < n; i++) {
            all |= value.charAt(i);
        }
        if (all <= 0xFF) {
            copyLow(value, n, at);
            return Packed.LATIN_1;
        }
        if (!room(ahead + 2 * n)) {
            return -1;
        }
        for (int i = 0; i < n; i++) {
            char c = value.charAt(i);
            memory[at + 2 * i] = (byte) (c >> 8);
            memory[at + 2 * i + 1] = (byte) c;
        }
        return Packed.UTF_16;
    }

    // Low octets of the characters are what is asked for: the charsets' ways make an array first.
    @SuppressWarnings("deprecation")
    private void copyLow(String value, int n, int at) {
        value.getBytes(0, n, memory, at);
    }

    /** Adds a text to the memory; says its coder, or -1 where there is no room. */
    int lay(Bytes value) {
        int n = Math.min(value.length(), LONGEST_TEXT);
        byte[] from = value.memory();
        if (n <= ONE_PASS) {
            if (!room(n)) {
                return -1;
            }
            if ((Packed.copyFew(from, value.from(), memory, length, n) & Packed.HIGH_BITS) == 0) {
                length += n;
                return Packed.LATIN_1;
            }
        }
        boolean ascii = Packed.isAscii(from, value.from(), n);
        if (ascii || Packed.isUtf8(from, value.from(), n)) {
            if (!room(n)) {
                return -1;
            }
            System.arraycopy(from, value.from(), memory, length, n);
            length += n;
            return ascii ? Packed.LATIN_1 : Packed.UTF_8;
        }
        int escaped = Packed.escapedLength(from, value.from(), n);
        if (!room(escaped)) {
            return -1;
        }
        Packed.escape(from, value.from(), n, memory, length);
        length += escaped;
        return Packed.LATIN_1;
    }

    /** The text in one of our own slots. */
    String text(int slot) {
        long cell = cells[slot];
        return Packed.text(memory, offset(cell), length(cell), more(cell));
    }

    /** Copies the text in one of our own slots, see {@link Fields#text(int, byte[])}. */
    int text(int slot, byte[] to) {
        long cell = cells[slot];
        return more(cell) == Packed.LATIN_1 ? Packed.copy(memory, offset(cell), length(cell), to) : -1;
    }

    /** The list of a field that is our own. */
    List<?> list(Field<?> field, String protocol) {
        long cell = cells[field.slot()];
        return Packed.list(field, protocol, memory, offset(cell), more(cell));
    }

    /** As {@link Values} have them: cells, then the memory they say where in. */
    byte[] packed(long objects) {
        if (own == 0) {
            return Values.NOTHING;
        }
        int alive = alive(objects);
        if (length - first() <= PACKED_SLACK + alive) {
            var packed = new byte[packedSize()];
            pack(packed, 0, objects);
            return packed;
        }
        // What is in memory stays: a revert may want it.
        long[] now = cells.clone();
        var packed = new byte[Long.BYTES * Long.bitCount(own) + alive];
        gather(packed, packed.length - alive, now, objects);
        putCells(now, 0, packed, 0, objects);
        return packed;
    }

    /** Where those texts and lists begin that were not forgotten at once. */
    private int first() {
        return Math.max(cleared, 0);
    }

    /** Octets of texts and lists that were not overwritten. */
    private int alive(long objects) {
        int alive = 0;
        for (long left = own & objects; left != 0; left &= left - 1) {
            alive += length(cells[Long.numberOfTrailingZeros(left)]);
        }
        return alive;
    }

    int packedSize() {
        return Long.BYTES * Long.bitCount(own) + length - first();
    }

    /** Writes {@link #packedSize} octets. */
    void pack(byte[] out, int to, long objects) {
        int first = first();
        Packed.copy(memory, first, out, putCells(cells, first, out, to, objects), length - first);
    }

    /** Says where the last one ends. */
    private int putCells(long[] from, int first, byte[] out, int to, long objects) {
        int at = to;
        for (long left = own; left != 0; left &= left - 1) {
            long cell = from[Long.numberOfTrailingZeros(left)];
            Packed.putEight(out, at, (objects & left & -left) == 0 ? cell : cell - first);
            at += Long.BYTES;
        }
        return at;
    }

    /** Writes texts and lists one after the other, and into cells where they are then. */
    private void gather(byte[] out, int to, long[] now, long objects) {
        int at = 0;
        for (long left = own & objects; left != 0; left &= left - 1) {
            int slot = Long.numberOfTrailingZeros(left);
            long cell = cells[slot];
            Packed.copy(memory, offset(cell), out, to + at, length(cell));
            now[slot] = cell(at, length(cell), more(cell));
            at += length(cell);
        }
    }

    /** A commit after which the values stay here as they are. */
    void commit(long present, long objects) {
        if (length > SLACK) {
            tidy(objects);
        }
        isSaved = false;
        cleared = -1;
        committed = present;
        committedOwn = own;
        committedParts = parts;
        committedLength = length;
        touched = false;
    }

    /** Drops what was overwritten, where that is most of it. */
    private void tidy(long objects) {
        int alive = alive(objects);
        if (length > SLACK + 2 * alive) {
            var kept = new byte[Math.max(SMALLEST, alive)];
            gather(kept, 0, cells, objects);
            memory = kept;
            length = alive;
        }
    }

    /** Before the first change since a commit. */
    void begin() {
        touched = true;
        if (committed != 0) {
            copyCells(cells, saved);
            isSaved = true;
        }
    }

    /** Those up to the last one that a commit has left. */
    private void copyCells(long[] from, long[] to) {
        System.arraycopy(from, 0, to, 0, Long.SIZE - Long.numberOfLeadingZeros(committedOwn));
    }

    /** Goes back to the last commit. */
    void revert() {
        if (isSaved) {
            copyCells(saved, cells);
            isSaved = false;
        }
        own = committedOwn;
        parts = committedParts;
        length = committedLength;
        cleared = -1;
        snapshot = null;
        touched = false;
    }

    /** Forgets all values, but not where memory ends: what was committed is there. */
    void clear() {
        own = 0;
        parts = NO_PARTS;
        snapshot = null;
    }

    /** As new. */
    void reset() {
        if (memory.length > LARGEST) {
            memory = new byte[SMALLEST];
        }
        clear();
        length = 0;
        cleared = -1;
        touched = false;
        committed = 0;
        committedParts = NO_PARTS;
        isSaved = false;
    }
}
