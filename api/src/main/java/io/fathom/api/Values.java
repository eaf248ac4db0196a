package io.fathom.api;

/** Immutable values of one field set: what a dissector published, or knew when asked. Any thread. */
public final class Values {
    private final FieldSet set;
    private final String protocol;

    /** Of the slots present those that hold numbers, and those that hold objects, each in order of slots. */
    private final long[] numbers;

    private final Object[] objects;
    private final long present;

    Values(FieldSet set, String protocol, long[] numbers, Object[] objects, long present) {
        this.set = set;
        this.protocol = protocol;
        this.numbers = numbers;
        this.objects = objects;
        this.present = present;
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

    /** The number, time, or 0 or 1 of a flag; 0 where absent. */
    public long number(Field<?> field) {
        return has(field) && (set.objects() >>> field.slot() & 1) == 0 ? numbers[rank(field, present & ~set.objects())] : 0;
    }

    private static int rank(Field<?> field, long slots) {
        return Long.bitCount(slots & (1L << field.slot()) - 1);
    }

    private Object object(Field<?> field) {
        return (set.objects() >>> field.slot() & 1) == 0 ? null : objects[rank(field, present & set.objects())];
    }

    /** The text, or null where absent. */
    public String text(Field<?> field) {
        return has(field) && object(field) instanceof String s ? s : null;
    }

    /** The value in the field's type, boxed, or null where absent. */
    public Object value(Field<?> field) {
        if (!has(field)) {
            return null;
        }
        return switch (field.kind()) {
            case NUMBER, TIME -> (Object) number(field);
            case FLAG -> (Object) (number(field) != 0);
            case TEXT, TEXTS, NUMBERS, RECORDS -> object(field);
        };
    }
}
