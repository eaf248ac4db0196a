package io.fathom.api;

import java.util.List;

/** Immutable values of one field set: what a dissector published, or knew when asked. Any thread. */
public final class Values {
    static final byte[] NOTHING = {};

    private static final Values[] NO_PARTS = {};

    private final FieldSet set;
    private final String protocol;

    /** The slots with a value, and those of them whose value is not one of a part. */
    private final long present;

    private final long own;

    /** From {@link #start} on a cell for each of the own slots, in their order, then the octets that {@link Draft#cells cells} of texts and lists say where in. */
    private final byte[] packed;

    private final int start;

    /** Values that others have alike, each without parts: of a slot that is not our own the last one with that slot has the value. */
    private final Values[] parts;

    Values(FieldSet set, String protocol, long own, byte[] packed, int start) {
        this(set, protocol, own, own, packed, start, NO_PARTS);
    }

    Values(FieldSet set, String protocol, long present, long own, byte[] packed, int start, Values[] parts) {
        this.set = set;
        this.protocol = protocol;
        this.present = present;
        this.own = own;
        this.packed = packed;
        this.start = start;
        this.parts = parts;
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

    long present() {
        return present;
    }

    long own() {
        return own;
    }

    Values[] parts() {
        return parts;
    }

    /** Where octets begin. */
    private int octets() {
        return start + Long.BYTES * Long.bitCount(own);
    }

    /** Octets of its own texts and lists, at most: all but a record fill their array. */
    int packedSize() {
        return packed.length - octets();
    }

    /** Copies its own octets to {@code to} of a memory, and says in the cells of these of its own slots what is there. */
    void unpack(byte[] memory, int to, long[] cells, long slots) {
        System.arraycopy(packed, octets(), memory, to, packedSize());
        long objects = set.objects();
        int at = start;
        for (long left = own; left != 0; left &= left - 1) {
            long bit = left & -left;
            if ((slots & bit) != 0) {
                cells[Long.numberOfTrailingZeros(left)] = Packed.eight(packed, at) + ((objects & bit) == 0 ? 0 : to);
            }
            at += Long.BYTES;
        }
    }

    /** Of parts, the one that has the value of a slot that is in one of them. */
    static Values of(Values[] parts, int slot) {
        int i = parts.length - 1;
        while ((parts[i].present >>> slot & 1) == 0) {
            i--;
        }
        return parts[i];
    }

    /** These, or the part of them that has the value of a slot, which is present. */
    private Values holder(int slot) {
        return (own >>> slot & 1) != 0 ? this : of(parts, slot);
    }

    /** The cell of one of the own slots. */
    private long cell(int slot) {
        return Packed.eight(packed, start + Long.BYTES * Long.bitCount(own & (1L << slot) - 1));
    }

    /** The number, time, or 0 or 1 of a flag; 0 where absent. */
    public long number(Field<?> field) {
        return has(field) && (set.objects() >>> field.slot() & 1) == 0 ? holder(field.slot()).cell(field.slot()) : 0;
    }

    /** The text, or null where absent. */
    public String text(Field<?> field) {
        return field.kind() == Field.Kind.TEXT && has(field) ? holder(field.slot()).ownText(field.slot()) : null;
    }

    private String ownText(int slot) {
        long cell = cell(slot);
        return Packed.text(packed, octets() + Draft.offset(cell), Draft.length(cell), Draft.more(cell));
    }

    private List<?> ownList(Field<?> field) {
        long cell = cell(field.slot());
        return Packed.list(field, protocol, packed, octets() + Draft.offset(cell), Draft.more(cell));
    }

    /** Copies a text that is present where its characters are Latin-1, one octet each, and no more than there is room for; says how many they are, or -1. */
    int text(int slot, byte[] to) {
        var in = holder(slot);
        long cell = in.cell(slot);
        return Draft.more(cell) == Packed.LATIN_1 ? Packed.copy(in.packed, in.octets() + Draft.offset(cell), Draft.length(cell), to) : -1;
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
            case TEXTS, NUMBERS, RECORDS -> holder(field.slot()).ownList(field);
        };
    }
}
