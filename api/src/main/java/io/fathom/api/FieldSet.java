package io.fathom.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The fields of one protocol, in order of declaration; also the event type they are published under. Filled by static initialisers of one class, then
 * frozen by the {@link Protocol} constructor; immutable from there. At most 64 fields.
 */
public final class FieldSet {
    /** For protocols that extract nothing. */
    public static final FieldSet NONE = new FieldSet("none").freeze();

    private final String name;
    private final List<Field<?>> fields = new ArrayList<>();
    private volatile boolean frozen;

    /** Bits of the slots that hold texts, lists and records rather than numbers. */
    private long objects;

    /** Those of them that hold lists. */
    private long lists;

    private int size;

    private FieldSet(String name) {
        this.name = name;
    }

    /** @param name event type and JSON object: "tls" */
    public static FieldSet of(String name) {
        return new FieldSet(name);
    }

    public Field<Long> number(String path, String documentation) {
        return add(path, Field.Kind.NUMBER, documentation, null);
    }

    public Field<Boolean> flag(String path, String documentation) {
        return add(path, Field.Kind.FLAG, documentation, null);
    }

    public Field<String> text(String path, String documentation) {
        return add(path, Field.Kind.TEXT, documentation, null);
    }

    public Field<List<String>> texts(String path, String documentation) {
        return add(path, Field.Kind.TEXTS, documentation, null);
    }

    public Field<List<Long>> numbers(String path, String documentation) {
        return add(path, Field.Kind.NUMBERS, documentation, null);
    }

    /** Nanoseconds since 1970-01-01T00:00Z. */
    public Field<Long> time(String path, String documentation) {
        return add(path, Field.Kind.TIME, documentation, null);
    }

    /** A list of objects, whose fields are {@code records}. */
    public Field<List<Values>> records(String path, FieldSet records, String documentation) {
        return add(path, Field.Kind.RECORDS, documentation, records.freeze());
    }

    private <T> Field<T> add(String path, Field.Kind kind, String documentation, FieldSet records) {
        requireOpen();
        if (fields.size() == 64) {
            throw new IllegalStateException(name + " has more than 64 fields");
        }
        Field.check(fields, path);
        var field = new Field<T>(this, fields.size(), path, kind, documentation, records);
        fields.add(field);
        size = fields.size();
        if (kind != Field.Kind.NUMBER && kind != Field.Kind.FLAG && kind != Field.Kind.TIME) {
            objects |= 1L << field.slot();
            lists |= kind == Field.Kind.TEXT ? 0 : 1L << field.slot();
        }
        return field;
    }

    void requireOpen() {
        if (frozen) {
            throw new IllegalStateException(name + " is frozen: declare fields in static initialisers only");
        }
    }

    FieldSet freeze() {
        frozen = true;
        return this;
    }

    public String name() {
        return name;
    }

    public List<Field<?>> fields() {
        return Collections.unmodifiableList(fields);
    }

    long objects() {
        return objects;
    }

    long lists() {
        return lists;
    }

    public int size() {
        return size;
    }
}
