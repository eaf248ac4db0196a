package io.fathom.api;

/** Immutable values of one field set: what a dissector published, or knew when asked. Any thread. */
public final class Values {
    static final byte[] NOTHING = {};

    private final FieldSet set;
    private final String protocol;
    private final long present;

    /** The values of the slots present, in order of slots, from {@link #start} on. */
    private final byte[] packed;

    private final int start;

    /** The slot asked for last and where it begins, as slot << 26 | offset: values are mostly asked for in order. One int, so that racing threads see one or the other. */
    private int hint;

    Values(FieldSet set, String protocol, long present, byte[] packed, int start) {
        this.set = set;
        this.protocol = protocol;
        this.present = present;
        this.packed = packed;
        this.start = start;
    }

    public FieldSet set() {
        return set;
    }

    /** Id of the protocol they come from. */
    public String protocol() {
        return protocol;
    }

    public boolean has(Field<?> field) {
        return field.set() == set && (present >>> field.slot() & 1) != 0;
    }

    public boolean isEmpty() {
        return present == 0;
    }

    /** Octets that it takes at most: all but a record fill their array. */
    int packedSize() {
        return packed.length - start;
    }

    /** The opposite of packing: copies all octets as they are to {@code to}, and says in the cells of the wanted slots what is there. Those present are the result. */
    long unpack(byte[] memory, int to, long[] cells, long wanted) {
        System.arraycopy(packed, start, memory, to, packed.length - start);
        int at = start;
        int ahead = to - start;
        long objects = set.objects();
        long lists = set.lists();
        for (long left = present; left != 0; left &= left - 1) {
            int slot = Long.numberOfTrailingZeros(left);
            long bit = left & -left;
            long head = Packed.varint(packed, at);
            at = Packed.afterVarint(packed, at);
            long cell;
            if ((objects & bit) == 0) {
                cell = Packed.unzigzag(head);
            } else {
                int shift = (lists & bit) == 0 ? 2 : 9;
                int n = (int) (head >>> shift);
                cell = Fields.cell(ahead + at, n, (int) head & (1 << shift) - 1);
                at += n;
            }
            if ((wanted & bit) != 0) {
                cells[slot] = cell;
            }
        }
        return present & wanted;
    }

    /** Where the value of a slot begins that is present. */
    private int find(int slot) {
        int known = hint;
        long left = present & (1L << slot) - 1;
        int at = start;
        if (known != 0 && known >>> 26 <= slot) {
            at = known & (1 << 26) - 1;
            left &= -1L << (known >>> 26);
        }
        long objects = set.objects();
        long lists = set.lists();
        for (; left != 0; left &= left - 1) {
            long bit = left & -left;
            if ((objects & bit) == 0) {
                at = Packed.afterVarint(packed, at);
            } else {
                long head = Packed.varint(packed, at);
                at = Packed.afterVarint(packed, at) + (int) ((lists & bit) == 0 ? head >>> 2 : head >>> 9);
            }
        }
        if (at < 1 << 26) {
            hint = slot << 26 | at;
        }
        return at;
    }

    /** The number, time, or 0 or 1 of a flag; 0 where absent. */
    public long number(Field<?> field) {
        return has(field) && (set.objects() >>> field.slot() & 1) == 0 ? Packed.unzigzag(Packed.varint(packed, find(field.slot()))) : 0;
    }

    /** The text, or null where absent. */
    public String text(Field<?> field) {
        if (field.kind() != Field.Kind.TEXT || !has(field)) {
            return null;
        }
        int at = find(field.slot());
        long head = Packed.varint(packed, at);
        return Packed.text(packed, Packed.afterVarint(packed, at), (int) (head >>> 2), (int) head & 3);
    }

    /** Copies a text that is present where its characters are Latin-1, one octet each, and no more than there is room for; says how many they are, or -1. */
    int text(int slot, byte[] to) {
        int at = find(slot);
        long head = Packed.varint(packed, at);
        return (head & 3) == Packed.LATIN_1 ? Packed.copy(packed, Packed.afterVarint(packed, at), (int) (head >>> 2), to) : -1;
    }

    /** The value in the field's type, boxed, or null where absent. */
    public Object value(Field<?> field) {
        if (!has(field)) {
            return null;
        }
        return switch (field.kind()) {
            case NUMBER, TIME -> (Object) number(field);
            case FLAG -> (Object) (number(field) != 0);
            case TEXT -> text(field);
            case TEXTS, NUMBERS, RECORDS -> {
                int at = find(field.slot());
                yield Packed.list(field, protocol, packed, Packed.afterVarint(packed, at), (int) Packed.varint(packed, at) & 0x1FF);
            }
        };
    }
}
