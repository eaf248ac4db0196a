package io.fathom.engine;

import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.FieldsControl;
import io.fathom.api.FlowContext;
import io.fathom.api.Side;
import io.fathom.api.Transport;

/** One dissector on one flow: tried, then confirmed or dropped; and what it may know of that flow. Reused for other flows. Worker thread only. */
final class Trial implements FlowContext {
    private final Inspector inspector;
    private Inspection inspection;
    final short protocol;
    final Fields fields;
    Dissector dissector;

    /** Stream offset of the first octet not yet consumed, per side. */
    private long consumed0;

    private long consumed1;

    /** Octets after {@link #consumed} to pass over unseen, per side. */
    private long discard0;

    private long discard1;

    /** Octets of those that are missing for good, per side; null where none ever were. */
    private long[] lost;

    boolean confirmed;
    boolean done;
    boolean dropped;

    /** Reads the user data of SCTP DATA chunks rather than what follows the IP or UDP header. */
    boolean userData;

    byte malformed;

    Trial(Inspector inspector, int protocol, Fields fields) {
        this.inspector = inspector;
        this.protocol = (short) protocol;
        this.fields = fields;
    }

    /** For a flow, from where its sides begin. */
    void begin(Inspection inspection) {
        this.inspection = inspection;
        consumed0 = inspection.origin(0);
        consumed1 = inspection.origin(1);
    }

    long consumed(int side) {
        return side == 0 ? consumed0 : consumed1;
    }

    void consumed(int side, long offset) {
        if (side == 0) {
            consumed0 = offset;
        } else {
            consumed1 = offset;
        }
    }

    long discard(int side) {
        return side == 0 ? discard0 : discard1;
    }

    void discard(int side, long octets) {
        if (side == 0) {
            discard0 = octets;
        } else {
            discard1 = octets;
        }
    }

    /**
     * Passes over what is to be discarded, up to an offset.
     *
     * @param isLost true where it never came
     * @return true where that was the last of it
     */
    boolean passOver(int side, long end, boolean isLost) {
        long octets = discard(side);
        if (octets == 0) {
            return false;
        }
        long passed = Math.min(octets, end - consumed(side));
        discard(side, octets - passed);
        consumed(side, consumed(side) + passed);
        if (isLost) {
            lost = lost == null ? new long[2] : lost;
            lost[side] += passed;
        }
        return passed == octets;
    }

    /** Octets lost of what was to be discarded and is over now. */
    long takeLost(int side) {
        if (lost == null) {
            return 0;
        }
        long octets = lost[side];
        lost[side] = 0;
        return octets;
    }

    /** Loads what a packet will need; the sum has no meaning. */
    int touch() {
        return (int) consumed0 + FieldsControl.touch(fields);
    }

    boolean active() {
        return !done && !dropped;
    }

    /** As new, but for its fields. */
    void reset() {
        dissector = null;
        inspection = null;
        discard0 = 0;
        discard1 = 0;
        lost = null;
        confirmed = false;
        done = false;
        dropped = false;
        userData = false;
        malformed = 0;
    }

    // ---- what a dissector may know

    @Override
    public Transport transport() {
        return Worker.transport(ipProtocol());
    }

    @Override
    public int ipProtocol() {
        return inspector.ipProtocol(inspection);
    }

    @Override
    public int port(Side side) {
        return inspector.port(inspection, side.ordinal());
    }

    @Override
    public byte[] address(Side side) {
        return inspector.worker.address(inspection.record, side.ordinal());
    }

    @Override
    public long now() {
        return inspector.now();
    }

    @Override
    public boolean fromStart() {
        return inspection.fromStart;
    }

    @Override
    public boolean handedOver() {
        return inspection.origin(0) > 0 || inspection.origin(1) > 0;
    }

    @Override
    public boolean truncated() {
        return inspector.truncated();
    }

    @Override
    public boolean wants(Field<?> field) {
        return fields.wants(field);
    }

    @Override
    public boolean wants(FieldSet other) {
        return inspector.plan.wants(protocol, other);
    }

    @Override
    public String announced() {
        return inspector.announced();
    }

    @Override
    public boolean closed(Side side) {
        return inspector.worker.isClosed(inspection.record, side.ordinal());
    }
}
