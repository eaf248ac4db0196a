package io.fathom.api;

/** Immutable values of one field set: what a dissector published, or knew when asked. Any thread. */
public final class Values {
    private final FieldSet set;
    private final String protocol;
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
        return has(field) ? numbers[field.slot()] : 0;
    }

    /** The text, or null where absent. */
    public String text(Field<?> field) {
        return has(field) && objects[field.slot()] instanceof String s ? s : null;
    }

    /** The value in the field's type, boxed, or null where absent. */
    public Object value(Field<?> field) {
        if (!has(field)) {
            return null;
        }
        return switch (field.kind()) {
            case NUMBER, TIME -> (Object) numbers[field.slot()];
            case FLAG -> (Object) (numbers[field.slot()] != 0);
            case TEXT, TEXTS, NUMBERS, RECORDS -> objects[field.slot()];
        };
    }
}
