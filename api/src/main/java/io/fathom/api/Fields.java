package io.fathom.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The values one dissector has found on one flow, and its requests. What is set between two commits is dropped where the second never comes. Values stay
 * until overwritten or cleared. Fields nobody subscribed to are not kept. Worker thread only.
 */
public final class Fields {
    private static final long[] NO_NUMBERS = {};
    private static final Object[] NO_OBJECTS = {};

    private final FieldSet set;
    private final String protocol;
    private final long wanted;
    private long[] numbers;
    private Object[] objects;
    private long present;

    /** What was there at the last commit, and which of it was touched since: the values before that are in the journal. */
    private long committed;

    private long touched;
    private int journaled;
    private byte[] journalSlots;
    private long[] journalNumbers;
    private Object[] journalObjects;
    private long changed;
    private List<Request> requests = List.of();
    private List<Request> granted = List.of();

    /** @param wanted bit n set: slot n is kept */
    Fields(FieldSet set, String protocol, long wanted) {
        this.set = set;
        this.protocol = protocol;
        this.wanted = wanted;
    }

    public FieldSet set() {
        return set;
    }

    /** True where somebody subscribed to the field. */
    public boolean wants(Field<?> field) {
        return field.set() == set && (wanted >>> field.slot() & 1) != 0;
    }

    public boolean has(Field<?> field) {
        return field.set() == set && (present >>> field.slot() & 1) != 0;
    }

    private boolean prepare(Field<?> field) {
        if (field.set() != set) {
            throw new IllegalArgumentException(field + " is not of " + set.name());
        }
        if ((wanted >>> field.slot() & 1) == 0) {
            return false;
        }
        if (numbers == null) {
            numbers = new long[set.size()];
            objects = new Object[set.size()];
        }
        touch(field.slot());
        present |= 1L << field.slot();
        changed |= 1L << field.slot();
        return true;
    }

    /** Remembers a committed value before it changes. */
    private void touch(int slot) {
        long bit = 1L << slot;
        if ((committed & ~touched & bit) != 0) {
            if (journalSlots == null) {
                journalSlots = new byte[4];
                journalNumbers = new long[4];
                journalObjects = new Object[4];
            } else if (journaled == journalSlots.length) {
                journalSlots = Arrays.copyOf(journalSlots, 2 * journaled);
                journalNumbers = Arrays.copyOf(journalNumbers, 2 * journaled);
                journalObjects = Arrays.copyOf(journalObjects, 2 * journaled);
            }
            journalSlots[journaled] = (byte) slot;
            journalNumbers[journaled] = numbers[slot];
            journalObjects[journaled++] = objects[slot];
        }
        touched |= bit;
    }

    /** A number, or nanoseconds for a time. */
    public void set(Field<Long> field, long value) {
        if (prepare(field)) {
            numbers[field.slot()] = value;
        }
    }

    public void set(Field<Boolean> field, boolean value) {
        if (prepare(field)) {
            numbers[field.slot()] = value ? 1 : 0;
        }
    }

    /** A null value is not set. */
    public void set(Field<String> field, String value) {
        if (value != null && prepare(field)) {
            objects[field.slot()] = value;
        }
    }

    /** Copies the text, at most 64 KiB of it. */
    public void set(Field<String> field, Bytes value) {
        if (wants(field) && prepare(field)) {
            objects[field.slot()] = value.sub(0, 65536).toString();
        }
    }

    /** Appends to a list of texts; at most 256 elements are kept. */
    public void add(Field<List<String>> field, String value) {
        append(field, value);
    }

    /** Appends to a list of texts; at most 256 elements are kept. */
    public void add(Field<List<String>> field, Bytes value) {
        if (wants(field)) {
            append(field, value.sub(0, 65536).toString());
        }
    }

    /** Appends to a list of numbers; at most 256 elements are kept. */
    public void add(Field<List<Long>> field, long value) {
        append(field, value);
    }

    /** Appends a record, to be filled before the commit; at most 256 are kept. */
    public Fields addRecord(Field<List<Values>> field) {
        var record = new Fields(field.records(), protocol, wants(field) ? -1L : 0L);
        append(field, record);
        return record;
    }

    // Lists are copied when first touched after a commit, so that reverting is dropping the copy.
    @SuppressWarnings("unchecked")
    private void append(Field<?> field, Object value) {
        int slot = field.slot();
        boolean had = has(field);
        boolean own = (touched >>> slot & 1) != 0;
        if (value == null || !prepare(field)) {
            return;
        }
        List<Object> list;
        if (!had) {
            list = new ArrayList<>(4);
            objects[slot] = list;
        } else if (!own) {
            list = new ArrayList<>((List<Object>) objects[slot]);
            objects[slot] = list;
        } else {
            list = (List<Object>) objects[slot];
        }
        if (list.size() < 256) {
            list.add(value);
        }
    }

    /** The text set so far, or null. */
    public String text(Field<String> field) {
        return has(field) ? (String) objects[field.slot()] : null;
    }

    /** The number, time, or 0 or 1 of a flag set so far; 0 where absent. */
    public long number(Field<?> field) {
        return has(field) ? numbers[field.slot()] : 0;
    }

    /** Forgets one value. */
    public void clear(Field<?> field) {
        if (has(field)) {
            touch(field.slot());
            present &= ~(1L << field.slot());
            objects[field.slot()] = null;
        }
    }

    /** Forgets all values: before the next transaction on the same flow. */
    public void clear() {
        for (long left = present; left != 0; left &= left - 1) {
            int slot = Long.numberOfTrailingZeros(left);
            touch(slot);
            objects[slot] = null;
        }
        present = 0;
    }

    private void request(Request request) {
        if (requests.isEmpty()) {
            requests = new ArrayList<>(2);
        }
        if (requests.size() < 64) {
            requests.add(request);
        }
    }

    /** Publishes the values as they are now as an event of the set's type: one transaction. */
    public void publish() {
        request(new Request.Publish(snapshot()));
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
        request(new Request.Odd(protocol + "." + kind));
    }

    public void risk(String name, String severity, String why) {
        request(new Request.Risk(name, severity, why));
    }

    /** Announces a flow that will belong to this one (FTP data, RTP of a call). */
    public void expect(Transport transport, byte[] address, int port, String protocolId, String why) {
        request(new Request.Expect(transport, address.clone(), port, protocolId, why));
    }

    /** A copy of the values, records and lists included. */
    public Values snapshot() {
        int texts = Long.bitCount(present & set.objects());
        int figures = Long.bitCount(present & ~set.objects());
        var someNumbers = figures == 0 ? NO_NUMBERS : new long[figures];
        var someObjects = texts == 0 ? NO_OBJECTS : new Object[texts];
        int number = 0;
        int object = 0;
        for (long left = present; left != 0; left &= left - 1) {
            int slot = Long.numberOfTrailingZeros(left);
            if ((set.objects() >>> slot & 1) == 0) {
                someNumbers[number++] = numbers[slot];
            } else {
                someObjects[object++] = objects[slot] instanceof List<?> list ? copy(list) : objects[slot];
            }
        }
        return new Values(set, protocol, someNumbers, someObjects, present);
    }

    private static List<?> copy(List<?> list) {
        var elements = list.toArray();
        for (int i = 0; i < elements.length; i++) {
            if (elements[i] instanceof Fields f) {
                elements[i] = f.snapshot();
            }
        }
        return List.of(elements);
    }

    void commit() {
        if (touched != 0) {
            committed = present;
            touched = 0;
            forget();
        }
        if (!requests.isEmpty()) {
            if (granted.isEmpty()) {
                granted = requests;
            } else {
                granted.addAll(requests);
            }
            requests = List.of();
        }
    }

    void revert() {
        if (touched != 0) {
            for (int i = 0; i < journaled; i++) {
                numbers[journalSlots[i]] = journalNumbers[i];
                objects[journalSlots[i]] = journalObjects[i];
            }
            for (long left = present & ~committed; left != 0; left &= left - 1) {
                objects[Long.numberOfTrailingZeros(left)] = null;
            }
            present = committed;
            touched = 0;
            forget();
        }
        if (!requests.isEmpty()) {
            requests = List.of();
        }
    }

    private void forget() {
        for (int i = 0; i < journaled; i++) {
            journalObjects[i] = null;
        }
        journaled = 0;
    }

    /** As new: for another flow. */
    void reset() {
        for (long left = present | committed; left != 0; left &= left - 1) {
            objects[Long.numberOfTrailingZeros(left)] = null;
        }
        forget();
        present = 0;
        committed = 0;
        touched = 0;
        changed = 0;
        requests = List.of();
        granted = List.of();
    }

    List<Request> takeGranted() {
        var list = granted;
        granted = List.of();
        return list;
    }

    long takeChanged() {
        long bits = changed & present;
        changed = 0;
        return bits;
    }

    boolean hasNews() {
        return changed != 0 || !granted.isEmpty();
    }

    Object object(int slot) {
        return objects == null ? null : objects[slot];
    }
}
