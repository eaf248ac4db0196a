package io.fathom.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The values one dissector has found on one flow, and its requests. What is set between two commits is dropped where the second never comes. Values stay
 * until overwritten or cleared. Fields nobody subscribed to are not kept. Worker thread only.
 */
public final class Fields {
    /** Octets of one list: what goes beyond is not kept. */
    private static final int LONGEST_LIST = 1 << 20;
    private static final int MOST_ELEMENTS = 256;

    /** From one commit to the next: at a flow's end all that waits for an answer is published at once. */
    private static final int MOST_REQUESTS = 256;

    private final FieldSet set;
    private final Spares spares;
    private String protocol;
    private long wanted;

    /** The slots with a value, and those set since somebody asked last. */
    private long present;

    private long changed;

    /** The values as of the last commit, packed; null for none, and where a commit has left them in the draft. */
    private Values base;

    /** What is being set, while a dissector is at work; null where nothing was since. */
    private Draft draft;

    /** Since the last commit, and those committed; null for none. */
    private ArrayList<Request> requests;

    private ArrayList<Request> granted;

    /** The last odd traffic: the same comes again and again. */
    private Request.Odd odd;

    /** @param wanted bit n set: slot n is kept */
    Fields(FieldSet set, String protocol, long wanted, Spares spares) {
        this.set = set;
        this.protocol = protocol;
        this.wanted = wanted;
        this.spares = spares;
    }

    /** Empty ones for another purpose. */
    void reuse(String protocol, long wanted) {
        this.protocol = protocol;
        this.wanted = wanted;
        odd = null;
    }

    public FieldSet set() {
        return set;
    }

    /** The fields that somebody subscribed to: bit n for slot n. */
    public long wanted() {
        return wanted;
    }

    /** True where somebody subscribed to the field. */
    public boolean wants(Field<?> field) {
        return field.set() == set && (wanted >>> field.slot() & 1) != 0;
    }

    public boolean has(Field<?> field) {
        return field.set() == set && (present >>> field.slot() & 1) != 0;
    }

    private boolean isWanted(Field<?> field) {
        if (field.set() != set) {
            throw new IllegalArgumentException(field + " is not of " + set.name());
        }
        return (wanted >>> field.slot() & 1) != 0;
    }

    /** Before every change. */
    private Draft touch() {
        var d = draft;
        return d != null && d.touched && d.snapshot == null ? d : begin();
    }

    /** Before the first change after a commit, or after somebody asked for the values. */
    private Draft begin() {
        var d = draft;
        if (d == null) {
            d = borrow();
            if (base != null) {
                d.unpack(base);
            }
        } else if (!d.touched) {
            d.begin();
        }
        d.snapshot = null;
        return d;
    }

    private Draft borrow() {
        draft = spares.draft();
        draft.touched = true;
        return draft;
    }

    private void release() {
        spares.give(draft);
        draft = null;
    }

    private void put(Draft d, int slot, long cell) {
        d.put(slot, cell);
        present |= 1L << slot;
        changed |= 1L << slot;
    }

    /** A number, or nanoseconds for a time. */
    public void set(Field<Long> field, long value) {
        if (isWanted(field)) {
            put(touch(), field.slot(), value);
        }
    }

    public void set(Field<Boolean> field, boolean value) {
        if (isWanted(field)) {
            put(touch(), field.slot(), value ? 1 : 0);
        }
    }

    /** A null value is not set. */
    public void set(Field<String> field, String value) {
        if (value != null && isWanted(field)) {
            var d = touch();
            int coder = d.lay(value, 0);
            if (coder >= 0) {
                int n = coder == Packed.UTF_16 ? 2 * value.length() : value.length();
                put(d, field.slot(), Draft.cell(d.length, n, coder));
                d.length += n;
            }
        }
    }

    /** Copies the text, at most 64 KiB of it. */
    public void set(Field<String> field, Bytes value) {
        if (wants(field)) {
            var d = touch();
            int from = d.length;
            int coder = d.lay(value);
            if (coder >= 0) {
                put(d, field.slot(), Draft.cell(from, d.length - from, coder));
            }
        }
    }

    /** Sets all of these that are wanted, as if each were set again; they are not copied where all are. */
    public void set(Values values) {
        if (values.set() != set) {
            throw new IllegalArgumentException(values.set().name() + " is not " + set.name());
        }
        long bits = values.present() & wanted;
        if (bits == 0) {
            return;
        }
        var d = touch();
        if (d.open != null && (bits >>> d.opened.slot() & 1) != 0) {
            // Its list is overwritten.
            drop(d);
        }
        if (bits != values.present() || !d.hold(values)) {
            bits = d.copy(values, bits);
        }
        present |= bits;
        changed |= bits;
    }

    /** Values of this set, made aside of these by setting them: what many flows have alike can be {@link #set(Values) set} at once. What is not wanted here is left out. */
    public Values values(Consumer<Fields> values) {
        return aside(set, wanted, values);
    }

    private Values aside(FieldSet of, long wanted, Consumer<Fields> values) {
        var aside = spares.record(of, protocol, wanted);
        values.accept(aside);
        var made = aside.snapshot();
        aside.rewind();
        spares.give(aside);
        return made;
    }

    /** Appends to a list of texts; at most 256 elements are kept. */
    public void add(Field<List<String>> field, String value) {
        if (value == null || !isWanted(field)) {
            return;
        }
        // At most twice the characters, and a head.
        var d = touch();
        if (begin(d, field, 2L * value.length() + 6)) {
            int before = d.length;
            int coder = d.lay(value, 5);
            int n = coder == Packed.UTF_16 ? 2 * value.length() : value.length();
            append(d, field, before, n, coder);
        }
    }

    /** Appends to a list of texts; at most 256 elements are kept. */
    public void add(Field<List<String>> field, Bytes value) {
        if (!wants(field)) {
            return;
        }
        var d = touch();
        if (begin(d, field, 4L * Math.min(value.length(), Draft.LONGEST_TEXT) + 6)) {
            int before = d.length;
            d.length += 5;
            int coder = d.lay(value);
            append(d, field, before, d.length - before - 5, coder);
        }
    }

    /** The list's new text lies five octets behind its end: puts a head before it. */
    private static void append(Draft d, Field<?> field, int before, int n, int coder) {
        d.length = Packed.putVarint(d.memory, before, (long) n << 2 | coder);
        System.arraycopy(d.memory, before + 5, d.memory, d.length, n);
        d.length += n;
        extend(d, field, before);
    }

    /** Appends to a list of numbers; at most 256 elements are kept. */
    public void add(Field<List<Long>> field, long value) {
        if (!isWanted(field)) {
            return;
        }
        var d = touch();
        if (begin(d, field, 10)) {
            int before = d.length;
            d.length = Packed.putVarint(d.memory, before, Packed.zigzag(value));
            extend(d, field, before);
        }
    }

    /** Appends the first {@code count} of these to a list of numbers; at most 256 elements are kept. */
    public void add(Field<List<Long>> field, int[] values, int count) {
        int n = has(field) ? count : Math.min(count, MOST_ELEMENTS);
        if (n <= 0 || !isWanted(field)) {
            return;
        }
        var d = touch();
        if (has(field) || !begin(d, field, 10L * n)) {
            for (int i = 0; i < n; i++) {
                add(field, values[i]);
            }
            return;
        }
        int before = d.length;
        for (int i = 0; i < n; i++) {
            d.length = Packed.putVarint(d.memory, d.length, Packed.zigzag(values[i]));
        }
        d.cells[field.slot()] = Draft.cell(before, d.length - before, n);
    }

    /** Appends a record, to be filled before the next one and before the commit; at most 256 are kept. */
    public Fields addRecord(Field<List<Values>> field) {
        boolean isWanted = isWanted(field);
        seal();
        if (!isWanted) {
            return new Fields(field.records(), protocol, 0, spares);
        }
        var d = touch();
        put(d, field.slot(), isOwn(d, field) ? d.cells[field.slot()] : Draft.cell(d.length, 0, 0));
        d.open = spares.record(field.records(), protocol, -1L);
        d.opened = field;
        return d.open;
    }

    /** Packs the record that is being filled. */
    private void seal() {
        if (draft != null && draft.open != null) {
            seal(touch());
        }
    }

    private void seal(Draft d) {
        var record = d.open;
        d.open = null;
        record.seal();
        // One that nothing was set of has no draft.
        var filled = record.touch();
        if (filled.parts.length > 0) {
            filled.part(record.present);
        }
        int size = Packed.varintSize(filled.own) + filled.packedSize();
        if (begin(d, d.opened, size + 5L)) {
            int before = d.length;
            d.length = Packed.putVarint(d.memory, d.length, size);
            d.length = Packed.putVarint(d.memory, d.length, filled.own);
            filled.pack(d.memory, d.length, record.set.objects());
            d.length += filled.packedSize();
            extend(d, d.opened, before);
        }
        record.rewind();
        spares.give(record);
    }

    /** True where there is a value, which is the draft's own then. */
    private boolean isOwn(Draft d, Field<?> field) {
        long bit = 1L << field.slot();
        if ((present & ~d.own & bit) != 0) {
            present = d.part(present);
        }
        return (d.own & bit) != 0;
    }

    /** Makes a list end where the memory ends, with room for an element; false where it is full. */
    private boolean begin(Draft d, Field<?> field, long most) {
        int slot = field.slot();
        long cell = isOwn(d, field) ? d.cells[slot] : Draft.cell(d.length, 0, 0);
        int n = Draft.length(cell);
        if (Draft.more(cell) >= MOST_ELEMENTS || n + most > LONGEST_LIST || !d.room(n + (int) most)) {
            return false;
        }
        if (Draft.offset(cell) + n != d.length) {
            System.arraycopy(d.memory, Draft.offset(cell), d.memory, d.length, n);
            put(d, slot, Draft.cell(d.length, n, Draft.more(cell)));
            d.length += n;
        } else {
            put(d, slot, cell);
        }
        return true;
    }

    /** The list's new element reaches from {@code before} to the end of memory. */
    private static void extend(Draft d, Field<?> field, int before) {
        long cell = d.cells[field.slot()];
        d.cells[field.slot()] = Draft.cell(Draft.offset(cell), Draft.length(cell) + d.length - before, Draft.more(cell) + 1);
    }

    /** The values that have the one of a slot, which is present; null where it is the draft's own. */
    private Values holder(int slot) {
        return draft == null ? base : (draft.own >>> slot & 1) != 0 ? null : Values.of(draft.parts, slot);
    }

    /** The text set so far, or null. */
    public String text(Field<String> field) {
        if (!has(field)) {
            return null;
        }
        var in = holder(field.slot());
        if (in != null) {
            return in.text(field);
        }
        return draft.text(field.slot());
    }

    /** The number, time, or 0 or 1 of a flag set so far; 0 where absent. */
    public long number(Field<?> field) {
        if (!has(field) || (set.objects() >>> field.slot() & 1) != 0) {
            return 0;
        }
        var in = holder(field.slot());
        return in != null ? in.number(field) : draft.cells[field.slot()];
    }

    /** Forgets one value. */
    public void clear(Field<?> field) {
        if (has(field)) {
            var d = touch();
            if (isOwn(d, field)) {
                d.own &= ~(1L << field.slot());
            }
            present &= ~(1L << field.slot());
            if (field == d.opened) {
                drop(d);
            }
        }
    }

    private void drop(Draft d) {
        if (d.open != null) {
            d.open.rewind();
            spares.give(d.open);
            d.open = null;
        }
    }

    /** Forgets all values: before the next transaction on the same flow. */
    public void clear() {
        var d = draft;
        if (present != 0) {
            if (d == null) {
                d = borrow();
            } else if (!d.touched) {
                d.begin();
            }
            drop(d);
            d.clear();
            present = 0;
        }
        if (d != null) {
            d.cleared = d.length;
        }
    }

    private void request(Request request) {
        if (requests == null) {
            requests = spares.requests();
        }
        if (requests.size() < MOST_REQUESTS) {
            requests.add(request);
        }
    }

    /** Publishes the values as they are now as an event of the set's type: one transaction. */
    public void publish() {
        request(new Request.Publish(snapshot(), null));
    }

    /**
     * Publishes an event of another set that the protocol declares. The flow keeps the last one of each set as it keeps the values here.
     *
     * @param beside a {@link #snapshot} of the values here that the event belongs to, or null
     * @param values sets the event's values, at once
     * @return the event's values, where another event is to have them beside it
     */
    public Values publish(FieldSet other, Values beside, Consumer<Fields> values) {
        var published = aside(other, -1L, values);
        request(new Request.Publish(published, beside));
        return published;
    }

    /** The next protocol (by id; null: identify anew) starts right after this commit, on both sides. */
    public void handOver(String protocolId) {
        request(new Request.HandOver(protocolId));
    }

    /** A protocol on top of this one, seen here and not dissected further: "SOAP" in HTTP. */
    public void carries(String protocol, String category, String why) {
        request(new Request.Carries(protocol, category, why, Method.PATTERN));
    }

    /** A protocol that is only likely on top of this one, because its port is assigned to it: marked as a guess, with the confidence of a port. */
    public void guess(String protocol, String category, String why) {
        request(new Request.Carries(protocol, category, why, Method.PORT));
    }

    /** The application behind it, known from the protocol itself. */
    public void application(String application, String category, String why) {
        request(new Request.Names(application, category, why));
    }

    public void serviceType(String serviceType, String why) {
        request(new Request.Serves(serviceType, why));
    }

    /** Odd traffic, by kind ("no-banner"): counted once per flow as {@code protocol.kind}. */
    public void anomaly(String kind) {
        if (odd == null || odd.name().length() != protocol.length() + 1 + kind.length() || !odd.name().endsWith(kind)) {
            odd = new Request.Odd(protocol + "." + kind);
        }
        request(odd);
    }

    public void risk(String name, String severity, String why) {
        request(new Request.Risk(name, severity, why));
    }

    /** Announces a flow that will belong to this one (FTP data, RTP of a call). */
    public void expect(Transport transport, byte[] address, int port, String protocolId, String why) {
        expect(transport, address, port, protocolId, why, null);
    }

    /** The same, with something that the flow's dissector is told: {@link FlowContext#announced}. Announced again, the last word counts. */
    public void expect(Transport transport, byte[] address, int port, String protocolId, String why, String about) {
        request(new Request.Expect(transport, address.clone(), port, protocolId, why, about));
    }

    /** A copy of the values, records and lists included. */
    public Values snapshot() {
        var d = draft;
        if (d == null) {
            return base != null ? base : new Values(set, protocol, 0, Values.NOTHING, 0);
        }
        seal();
        if (d.snapshot == null) {
            d.snapshot = new Values(set, protocol, present, d.own, d.packed(set.objects()), 0, d.parts);
        }
        return d.snapshot;
    }

    void commit() {
        var d = draft;
        if (d != null && (d.touched || d.snapshot != null)) {
            seal();
            if (present == 0 || d.snapshot != null) {
                base = present == 0 ? null : d.snapshot;
                release();
            } else {
                base = null;
                d.commit(present, set.objects());
            }
        }
        if (requests != null) {
            if (granted == null) {
                granted = requests;
            } else {
                granted.addAll(requests);
                spares.give(requests);
            }
            requests = null;
        }
    }

    void revert() {
        var d = draft;
        if (d != null && d.touched) {
            drop(d);
            if (base != null || d.committed == 0) {
                present = base == null ? 0 : base.present();
                release();
            } else {
                present = d.committed;
                d.revert();
            }
        }
        requests = null;
    }

    /** Packs what was committed and gives the draft back: the flow's next packet may be far. */
    void rest() {
        if (draft != null && !draft.touched) {
            base = present == 0 ? null : snapshot();
            release();
        }
    }

    /** Empties those of a record, which are never committed; they keep their draft for the next one. */
    private void rewind() {
        if (draft != null) {
            drop(draft);
            draft.reset();
        }
        present = 0;
        changed = 0;
        requests = null;
    }

    /** As new: for another flow. */
    void reset() {
        if (draft != null) {
            drop(draft);
            release();
        }
        base = null;
        present = 0;
        changed = 0;
        granted = null;
        requests = null;
    }

    List<Request> takeGranted() {
        List<Request> list = granted == null ? List.of() : granted;
        granted = null;
        return list;
    }

    void giveRequests(List<Request> taken) {
        if (taken instanceof ArrayList<Request> spare) {
            spares.give(spare);
        }
    }

    long takeChanged() {
        long bits = changed & present;
        changed = 0;
        return bits;
    }

    boolean isEmpty() {
        return present == 0;
    }

    boolean hasNews() {
        return changed != 0 || granted != null;
    }

    /** Loads all that these are; the sum has no meaning. */
    int load() {
        return (int) wanted + (draft == null ? 0 : 1) + (granted == null ? 0 : 1);
    }

    boolean hasGranted() {
        return granted != null;
    }

    /** Copies the text in a slot where its characters are Latin-1, one octet each, and no more than there is room for; says how many they are, or -1. */
    int text(int slot, byte[] to) {
        if ((present & set.objects() & ~set.lists() & 1L << slot) == 0) {
            return -1;
        }
        var in = holder(slot);
        if (in != null) {
            return in.text(slot, to);
        }
        return draft.text(slot, to);
    }

    /** The text or list in a slot, or null. */
    Object object(int slot) {
        if ((present & set.objects() & 1L << slot) == 0) {
            return null;
        }
        seal();
        var in = holder(slot);
        if (in != null) {
            return in.value(set.fields().get(slot));
        }
        return (set.lists() >>> slot & 1) == 0 ? draft.text(slot) : draft.list(set.fields().get(slot), protocol);
    }
}
