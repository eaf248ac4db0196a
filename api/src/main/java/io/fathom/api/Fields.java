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
    /** Octets of texts and lists that one dissector may keep of one flow, and of one list: what goes beyond is not kept. */
    private static final int MOST = 1 << 25;
    private static final int LONGEST_LIST = 1 << 20;
    private static final int MOST_ELEMENTS = 256;
    private static final int LONGEST_TEXT = 65_536;

    /** From one commit to the next: at a flow's end all that waits for an answer is published at once. */
    private static final int MOST_REQUESTS = 256;

    /** Texts up to so many octets are taken for ASCII until they are copied. */
    private static final int ONE_PASS = 512;

    /** Texts and lists that were overwritten stay in memory up to this many octets. */
    private static final int SLACK = 1024;

    /** Texts and lists that were overwritten are packed along up to this many octets. */
    private static final int PACKED_SLACK = 32;

    private static final Values[] NO_PARTS = {};

    /** Values set at once that are held as they are; further ones are copied. */
    private static final int MOST_PARTS = 8;

    private final FieldSet set;
    private final Spares spares;
    private String protocol;
    private long wanted;

    /** By slot of our own: the number; or where text or list lies in memory: offset, length << 26, and its coder or the number of its elements << 52. */
    private long[] cells;

    /** The slots with a value, and, where there are cells, those of them whose value is here. */
    private long present;

    private long own;

    /** What was set at once; of a slot that is not our own the last one with that slot has the value. Not changed: others hold it too. */
    private Values[] parts = NO_PARTS;

    /** Texts and lists, one after the other. */
    private byte[] memory = Values.NOTHING;
    private int length;

    /**
     * What was there at the last commit: packed, so that there are neither cells nor memory until something is touched; or, where the commit found nothing packed,
     * where memory ended then and, once something was touched, the cells as they were.
     */
    private long committed;
    private long committedOwn;
    private Values[] committedParts = NO_PARTS;
    private Values base;
    private int committedLength;
    private boolean touched;
    private long[] saved;
    /** Where memory ended when all was cleared since the last commit, or -1. */
    private int cleared = -1;

    /** The values as they are now, where somebody asked for them. */
    private Values snapshot;
    private long changed;

    /** The last kind of odd traffic and what is asked for it: the same comes again and again. */
    private String oddKind;

    private Request.Odd odd;

    /** The record that is being filled, to be packed into its list then. */
    private Fields open;
    private Field<List<Values>> opened;
    /** Since the last commit, and those committed; null for none. */
    private ArrayList<Request> requests;

    private ArrayList<Request> granted;

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
    private void touch() {
        if (!touched || cells == null || snapshot != null) {
            begin();
        }
    }

    /** Before the first change after a commit: keeps what a revert brings back. */
    private void begin() {
        snapshot = null;
        if (!touched) {
            touched = true;
            if (base != null) {
                unpack();
            } else if (committed != 0) {
                saved = spares.cells(cells.length);
                System.arraycopy(cells, 0, saved, 0, cells.length);
            }
        }
        if (cells == null) {
            cells = spares.cells(set.size());
        }
    }

    private void unpack() {
        cells = spares.cells(set.size());
        int size = base.packedSize();
        room(size);
        base.unpack(memory, 0, cells, -1L);
        length = size;
        own = base.own();
        parts = base.parts();
    }

    /** Makes all values our own, after {@link #touch}: one of them is to be changed. */
    private void part() {
        Values[] all = parts;
        parts = NO_PARTS;
        long others = present & ~own;
        present = own;
        for (int i = all.length - 1; i >= 0 && others != 0; i--) {
            copy(all[i], others);
            others &= ~all[i].present();
        }
    }

    /** Copies the values of these slots, as far as there is room; says which of them it did. */
    private long copy(Values from, long slots) {
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
            present |= bits;
        }
        long left = asked & ~from.own();
        Values[] further = from.parts();
        for (int i = further.length - 1; i >= 0 && left != 0; i--) {
            bits |= copy(further[i], left);
            left &= ~further[i].present();
        }
        return bits;
    }

    /** Once {@link #touch} was called. */
    private void put(int slot, long cell) {
        cells[slot] = cell;
        long bit = 1L << slot;
        own |= bit;
        present |= bit;
        changed |= bit;
    }

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

    private boolean room(int octets) {
        int end = length + octets;
        if (end <= memory.length) {
            return true;
        }
        if (octets > MOST || end > MOST) {
            return false;
        }
        byte[] larger = spares.memory(Math.max(end, 2 * memory.length));
        if (length > 0) {
            System.arraycopy(memory, 0, larger, 0, length);
        }
        spares.give(memory);
        memory = larger;
        return true;
    }

    /** A number, or nanoseconds for a time. */
    public void set(Field<Long> field, long value) {
        if (isWanted(field)) {
            touch();
            put(field.slot(), value);
        }
    }

    public void set(Field<Boolean> field, boolean value) {
        if (isWanted(field)) {
            touch();
            put(field.slot(), value ? 1 : 0);
        }
    }

    /** A null value is not set. */
    public void set(Field<String> field, String value) {
        if (value != null && isWanted(field)) {
            touch();
            int coder = lay(value, 0);
            if (coder >= 0) {
                int n = coder == Packed.UTF_16 ? 2 * value.length() : value.length();
                put(field.slot(), cell(length, n, coder));
                length += n;
            }
        }
    }

    /** Copies the text, at most 64 KiB of it. */
    public void set(Field<String> field, Bytes value) {
        if (wants(field)) {
            touch();
            int from = length;
            int coder = lay(value);
            if (coder >= 0) {
                put(field.slot(), cell(from, length - from, coder));
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
        touch();
        if (open != null && (bits >>> opened.slot() & 1) != 0) {
            // Its list is overwritten.
            drop();
        }
        if (bits == values.present() && parts.length < MOST_PARTS) {
            Values[] more = Arrays.copyOf(parts, parts.length + 1);
            more[parts.length] = values;
            parts = more;
            own &= ~bits;
            present |= bits;
        } else {
            bits = copy(values, bits);
        }
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

    /** Writes a text {@code ahead} octets behind the end of memory, without moving that; says its coder, or -1 where there is no room. */
    private int lay(String value, int ahead) {
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
    private int lay(Bytes value) {
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

    /** Appends to a list of texts; at most 256 elements are kept. */
    public void add(Field<List<String>> field, String value) {
        if (value == null || !isWanted(field)) {
            return;
        }
        // At most twice the characters, and a head.
        if (begin(field, 2L * value.length() + 6)) {
            int before = length;
            int coder = lay(value, 5);
            int n = coder == Packed.UTF_16 ? 2 * value.length() : value.length();
            length = Packed.putVarint(memory, before, (long) n << 2 | coder);
            System.arraycopy(memory, before + 5, memory, length, n);
            length += n;
            extend(field, before);
        }
    }

    /** Appends to a list of texts; at most 256 elements are kept. */
    public void add(Field<List<String>> field, Bytes value) {
        if (wants(field) && begin(field, 4L * Math.min(value.length(), LONGEST_TEXT) + 6)) {
            int before = length;
            length += 5;
            int coder = lay(value);
            int n = length - before - 5;
            length = Packed.putVarint(memory, before, (long) n << 2 | coder);
            System.arraycopy(memory, before + 5, memory, length, n);
            length += n;
            extend(field, before);
        }
    }

    /** Appends to a list of numbers; at most 256 elements are kept. */
    public void add(Field<List<Long>> field, long value) {
        if (isWanted(field) && begin(field, 10)) {
            int before = length;
            length = Packed.putVarint(memory, before, Packed.zigzag(value));
            extend(field, before);
        }
    }

    /** Appends the first {@code count} of these to a list of numbers; at most 256 elements are kept. */
    public void add(Field<List<Long>> field, int[] values, int count) {
        int n = has(field) ? count : Math.min(count, MOST_ELEMENTS);
        if (n <= 0 || !isWanted(field)) {
            return;
        }
        if (has(field) || !begin(field, 10L * n)) {
            for (int i = 0; i < n; i++) {
                add(field, values[i]);
            }
            return;
        }
        int before = length;
        for (int i = 0; i < n; i++) {
            length = Packed.putVarint(memory, length, Packed.zigzag(values[i]));
        }
        long cell = cells[field.slot()];
        cells[field.slot()] = cell(offset(cell), length - before, n);
    }

    /** Appends a record, to be filled before the next one and before the commit; at most 256 are kept. */
    public Fields addRecord(Field<List<Values>> field) {
        boolean isWanted = isWanted(field);
        seal();
        if (!isWanted) {
            return new Fields(field.records(), protocol, 0, spares);
        }
        touch();
        put(field.slot(), isOwn(field) ? cells[field.slot()] : cell(length, 0, 0));
        open = spares.record(field.records(), protocol, -1L);
        opened = field;
        return open;
    }

    /** Packs the record that is being filled. */
    private void seal() {
        if (open != null) {
            var record = open;
            open = null;
            record.seal();
            if (record.parts.length > 0) {
                record.part();
            }
            int size = Packed.varintSize(record.own) + record.packedSize();
            if (begin(opened, size + 5L)) {
                int before = length;
                length = Packed.putVarint(memory, length, size);
                length = Packed.putVarint(memory, length, record.own);
                record.pack(memory, length);
                length += record.packedSize();
                extend(opened, before);
            }
            record.rewind();
            spares.give(record);
        }
    }

    /** True where there is a value, which is here to be changed then. After {@link #touch}. */
    private boolean isOwn(Field<?> field) {
        long bit = 1L << field.slot();
        if ((present & ~own & bit) != 0) {
            part();
        }
        return (own & bit) != 0;
    }

    /** Makes a list end where the memory ends, with room for an element; false where it is full. */
    private boolean begin(Field<?> field, long most) {
        touch();
        int slot = field.slot();
        long cell = isOwn(field) ? cells[slot] : cell(length, 0, 0);
        int n = length(cell);
        if (more(cell) >= MOST_ELEMENTS || n + most > LONGEST_LIST || !room(n + (int) most)) {
            return false;
        }
        if (offset(cell) + n != length) {
            System.arraycopy(memory, offset(cell), memory, length, n);
            put(slot, cell(length, n, more(cell)));
            length += n;
        } else {
            put(slot, cell);
        }
        return true;
    }

    /** The list's new element reaches from {@code before} to the end of memory. */
    private void extend(Field<?> field, int before) {
        long cell = cells[field.slot()];
        cells[field.slot()] = cell(offset(cell), length(cell) + length - before, more(cell) + 1);
    }

    /** The values that have the one of a slot, which is present; null where it is in our cells. */
    private Values holder(int slot) {
        return cells == null ? base : (own >>> slot & 1) != 0 ? null : Values.of(parts, slot);
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
        long cell = cells[field.slot()];
        return Packed.text(memory, offset(cell), length(cell), more(cell));
    }

    /** The number, time, or 0 or 1 of a flag set so far; 0 where absent. */
    public long number(Field<?> field) {
        if (!has(field) || (set.objects() >>> field.slot() & 1) != 0) {
            return 0;
        }
        var in = holder(field.slot());
        return in != null ? in.number(field) : cells[field.slot()];
    }

    /** Forgets one value. */
    public void clear(Field<?> field) {
        if (has(field)) {
            touch();
            if (isOwn(field)) {
                own &= ~(1L << field.slot());
            }
            present &= ~(1L << field.slot());
            if (field == opened) {
                drop();
            }
        }
    }

    private void drop() {
        if (open != null) {
            open.rewind();
            spares.give(open);
            open = null;
        }
    }

    /** Forgets all values: before the next transaction on the same flow. */
    public void clear() {
        if (present != 0) {
            snapshot = null;
            if (!touched && base == null) {
                // All there is was committed.
                saved = cells;
                cells = null;
            }
            touched = true;
            present = 0;
            own = 0;
            parts = NO_PARTS;
            drop();
        }
        cleared = length;
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
        if (!kind.equals(oddKind)) {
            oddKind = kind;
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
        seal();
        if (snapshot == null) {
            snapshot = new Values(set, protocol, present, own, packed(), 0, parts);
        }
        return snapshot;
    }

    private byte[] packed() {
        if (own == 0) {
            return Values.NOTHING;
        }
        int alive = alive();
        if (length - first() > PACKED_SLACK + alive) {
            // What is in memory stays: a revert may want it.
            long[] now = spares.cells(set.size());
            int heads = Long.BYTES * Long.bitCount(own);
            var packed = new byte[heads + alive];
            gather(packed, heads, now);
            putCells(now, 0, packed, 0);
            spares.give(now);
            return packed;
        }
        var packed = new byte[packedSize()];
        pack(packed, 0);
        return packed;
    }

    /** Where those of our own texts and lists begin that were not forgotten at once. */
    private int first() {
        return Math.max(cleared, 0);
    }

    /** Octets of texts and lists that were not overwritten. */
    private int alive() {
        int alive = 0;
        for (long left = own & set.objects(); left != 0; left &= left - 1) {
            alive += length(cells[Long.numberOfTrailingZeros(left)]);
        }
        return alive;
    }

    private int packedSize() {
        return Long.BYTES * Long.bitCount(own) + length - first();
    }

    /** Writes {@link #packedSize} octets as {@link Values} have them: cells, then the memory they say where in. */
    private void pack(byte[] out, int to) {
        int first = first();
        Packed.copy(memory, first, out, putCells(cells, first, out, to), length - first);
    }

    /** Says where the last one ends. */
    private int putCells(long[] from, int first, byte[] out, int to) {
        int at = to;
        long objects = set.objects();
        for (long left = own; left != 0; left &= left - 1) {
            long cell = from[Long.numberOfTrailingZeros(left)];
            Packed.putEight(out, at, (objects & left & -left) == 0 ? cell : cell - first);
            at += Long.BYTES;
        }
        return at;
    }

    void commit() {
        if (touched || snapshot != null && base == null) {
            seal();
            if (saved != null) {
                spares.give(saved);
                saved = null;
            }
            if (present == 0 || snapshot != null) {
                base = present == 0 ? null : snapshot;
                release();
            } else {
                base = null;
                if (length > SLACK) {
                    tidy();
                }
            }
            cleared = -1;
            committed = present;
            committedOwn = own;
            committedParts = parts;
            committedLength = length;
            touched = false;
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

    private void release() {
        if (cells != null) {
            spares.give(cells);
            cells = null;
        }
        spares.give(memory);
        memory = Values.NOTHING;
        length = 0;
        own = 0;
        parts = NO_PARTS;
    }

    /** Drops what was overwritten, where that is most of it. */
    private void tidy() {
        int alive = alive();
        if (length > SLACK + 2 * alive) {
            var kept = new byte[alive];
            gather(kept, 0, cells);
            memory = kept;
            length = alive;
        }
    }

    /** Writes texts and lists one after the other, and in cells where they are then; of numbers what they are. */
    private void gather(byte[] out, int to, long[] now) {
        int at = 0;
        for (long left = own; left != 0; left &= left - 1) {
            int slot = Long.numberOfTrailingZeros(left);
            long cell = cells[slot];
            if ((set.objects() & left & -left) != 0) {
                Packed.copy(memory, offset(cell), out, to + at, length(cell));
                cell = cell(at, length(cell), more(cell));
                at += length(cell);
            }
            now[slot] = cell;
        }
    }

    void revert() {
        if (touched) {
            drop();
            if (base != null || committed == 0) {
                release();
            } else {
                if (cells != null) {
                    spares.give(cells);
                }
                cells = saved;
                saved = null;
                own = committedOwn;
                parts = committedParts;
            }
            snapshot = base;
            present = committed;
            length = committedLength;
            cleared = -1;
            touched = false;
        }
        requests = null;
    }

    /** Packs what was committed: until the flow's next packet there are neither cells nor memory. */
    void rest() {
        if (cells != null && !touched) {
            if (present != 0) {
                base = snapshot();
            }
            release();
            committedLength = 0;
        }
    }

    /** Empties those of a record, which are never committed: the next one will want arrays again. */
    private void rewind() {
        if (memory.length > Spares.SMALLEST || base != null || saved != null) {
            reset();
            return;
        }
        drop();
        length = 0;
        forget();
    }

    /** As new: for another flow. */
    void reset() {
        drop();
        release();
        if (saved != null) {
            spares.give(saved);
            saved = null;
        }
        base = null;
        committed = 0;
        committedParts = NO_PARTS;
        committedLength = 0;
        granted = null;
        forget();
    }

    private void forget() {
        present = 0;
        own = 0;
        parts = NO_PARTS;
        changed = 0;
        cleared = -1;
        touched = false;
        snapshot = null;
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
        return (int) wanted + (touched ? 1 : 0) + (base == null ? 0 : 1) + (granted == null ? 0 : 1);
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
        long cell = cells[slot];
        return more(cell) == Packed.LATIN_1 ? Packed.copy(memory, offset(cell), length(cell), to) : -1;
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
        long cell = cells[slot];
        return (set.lists() >>> slot & 1) == 0
                ? Packed.text(memory, offset(cell), length(cell), more(cell))
                : Packed.list(set.fields().get(slot), protocol, memory, offset(cell), more(cell));
    }
}
