package io.fathom.api;

import java.util.List;

/**
 * One declared metadatum of a protocol. Identity is its name ({@code tls.sni}); the slot is its order inside its own set only.
 *
 * @param <T> Long, Boolean, String, {@code List<String>}, {@code List<Long>} or {@code List<Values>}
 */
public final class Field<T> {
    /** How a value is held and written. */
    public enum Kind {
        /** Long; JSON number. */
        NUMBER,
        /** Boolean; JSON true or false. */
        FLAG,
        /** String; JSON string. */
        TEXT,
        /** List of String; JSON array of strings. */
        TEXTS,
        /** List of Long; JSON array of numbers. */
        NUMBERS,
        /** Long, nanoseconds since 1970; JSON string in ISO 8601. */
        TIME,
        /** List of Values of a set of its own; JSON array of objects. */
        RECORDS
    }

    private final FieldSet set;
    private final int slot;
    private final String path;
    private final Kind kind;
    private final String documentation;
    private final FieldSet records;
    private Role role = Role.NONE;
    private boolean personal;

    Field(FieldSet set, int slot, String path, Kind kind, String documentation, FieldSet records) {
        this.set = set;
        this.slot = slot;
        this.path = path;
        this.kind = kind;
        this.documentation = documentation;
        this.records = records;
    }

    /** Declares what it means to classification. Part of the declaration only. */
    public Field<T> as(Role role) {
        set.requireOpen();
        this.role = role;
        return this;
    }

    /** Declares that it may identify a person, so that it can be hashed or left out. Part of the declaration only. */
    public Field<T> personal() {
        set.requireOpen();
        this.personal = true;
        return this;
    }

    /** Filter name: set and path, {@code tls.ja3.hash}. */
    public String name() {
        return set.name() + "." + path;
    }

    /** JSON path inside the set's object; a dot nests: {@code ja3.hash}. */
    public String path() {
        return path;
    }

    public FieldSet set() {
        return set;
    }

    /** 0-based order inside its set. */
    public int slot() {
        return slot;
    }

    public Kind kind() {
        return kind;
    }

    public String documentation() {
        return documentation;
    }

    public Role role() {
        return role;
    }

    public boolean isPersonal() {
        return personal;
    }

    /** The set of a {@link Kind#RECORDS} field's elements, else null. */
    public FieldSet records() {
        return records;
    }

    @Override
    public String toString() {
        return name();
    }

    static boolean isPrefix(String a, String b) {
        return b.startsWith(a + ".") || a.equals(b);
    }

    static void check(List<Field<?>> fields, String path) {
        for (Field<?> f : fields) {
            if (isPrefix(f.path, path) || isPrefix(path, f.path)) {
                throw new IllegalArgumentException("field " + path + " clashes with " + f.name());
            }
        }
    }
}
