package io.fathom.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An immutable description of one protocol and the factory of its dissectors. One file each: hints, fields, state machine. Any thread.
 */
public abstract class Protocol {
    private final String name;
    private final String id;
    private final Description description;
    private final Hints hints;
    private final FieldSet fields;
    private final List<FieldSet> sets;

    /**
     * @param name usual spelling, such as "TLS"; unique in an engine
     * @param description what it is, for lists and documentation
     * @param hints reasons to try it; never proof
     * @param fields what it extracts; {@link FieldSet#NONE} for nothing
     * @param others sets of events that it publishes besides, such as the files it carries: see {@link Fields#publish(FieldSet, Values, java.util.function.Consumer)}
     */
    protected Protocol(String name, Description description, Hints hints, FieldSet fields, FieldSet... others) {
        this.name = Objects.requireNonNull(name);
        this.description = Objects.requireNonNull(description);
        this.hints = Objects.requireNonNull(hints);
        this.fields = Objects.requireNonNull(fields).freeze();
        var all = new ArrayList<FieldSet>(1 + others.length);
        if (fields.size() > 0) {
            all.add(fields);
        }
        for (FieldSet other : others) {
            all.add(other.freeze());
        }
        sets = List.copyOf(all);
        id = description.id() != null ? description.id() : Names.id(name);
    }

    /** Usual spelling: "TLS", "S7comm", "BitTorrent". */
    public final String name() {
        return name;
    }

    /** Lower-case word for paths and {@code app_proto}: "tls", "s7comm". EVE's own word where EVE has one. */
    public final String id() {
        return id;
    }

    public final Description description() {
        return description;
    }

    public final Hints hints() {
        return hints;
    }

    public final FieldSet fields() {
        return fields;
    }

    /** All that it publishes events of: its fields, where it has any, then the other sets. */
    public final List<FieldSet> sets() {
        return sets;
    }

    /** A dissector for one flow. It may be dropped again when its flow turns out to be something else. */
    public abstract Dissector open(FlowContext flow);

    @Override
    public final String toString() {
        return name;
    }
}
