package io.fathom.protocols.tls;

import io.fathom.api.Cursor;
import io.fathom.api.CursorControl;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.Fields;
import io.fathom.api.FieldsControl;
import io.fathom.api.FlowContext;
import io.fathom.api.Protocol;
import io.fathom.api.Request;
import io.fathom.api.Side;
import io.fathom.api.Step;
import io.fathom.api.Transport;
import io.fathom.api.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Feeds one dissector by the rules of the contract (what a commit, a short and a bad read mean), without the rest of an engine. */
public final class Drive {
    private final Dissector dissector;
    private final Fields fields;
    private final boolean datagrams;
    private final CursorControl control = new CursorControl();
    private final byte[][] waiting = {{}, {}};
    private final long[] discard = new long[2];
    private final List<Request> requests = new ArrayList<>();
    private boolean confirmed;
    private boolean rejected;
    private boolean malformed;
    private boolean done;
    private int reads;

    public Drive(Protocol protocol, Transport transport) {
        this(protocol, transport, -1L);
    }

    public Drive(Protocol protocol, Transport transport, long wanted) {
        this(protocol, transport, wanted, 4433);
    }

    public Drive(Protocol protocol, Transport transport, long wanted, int port) {
        fields = FieldsControl.open(protocol.fields(), protocol.id(), wanted);
        datagrams = transport != Transport.TCP;
        dissector = protocol.open(new Flow(transport, port));
    }

    private record Flow(Transport transport, int serverPort) implements FlowContext {
        @Override
        public int ipProtocol() {
            return transport == Transport.TCP ? 6 : 17;
        }

        @Override
        public int port(Side side) {
            return side == Side.INITIATOR ? 50000 : serverPort;
        }

        @Override
        public byte[] address(Side side) {
            return new byte[] {127, 0, 0, 1};
        }

        @Override
        public long now() {
            return 1_790_000_000_000_000_000L;
        }

        @Override
        public boolean fromStart() {
            return true;
        }

        @Override
        public boolean truncated() {
            return false;
        }

        @Override
        public boolean wants(Field<?> field) {
            return true;
        }
    }

    public Drive initiator(byte[] bytes) {
        return feed(Side.INITIATOR, bytes);
    }

    public Drive responder(byte[] bytes) {
        return feed(Side.RESPONDER, bytes);
    }

    public Drive feed(Side side, byte[] bytes) {
        if (datagrams) {
            read(side, bytes, 0);
            return this;
        }
        int s = side.ordinal();
        int skip = (int) Math.min(discard[s], bytes.length);
        discard[s] -= skip;
        byte[] all = Arrays.copyOf(waiting[s], waiting[s].length + bytes.length - skip);
        System.arraycopy(bytes, skip, all, waiting[s].length, bytes.length - skip);
        int at = 0;
        while (at < all.length && !done && !rejected && !malformed) {
            int before = at;
            at = read(side, all, at);
            if (at == before) {
                break;
            }
        }
        waiting[s] = Arrays.copyOfRange(all, at, all.length);
        return this;
    }

    /** As {@link #feed}, in pieces of {@code size} bytes. */
    public Drive feed(Side side, byte[] bytes, int size) {
        for (int i = 0; i < bytes.length; i += size) {
            feed(side, Arrays.copyOfRange(bytes, i, Math.min(bytes.length, i + size)));
        }
        return this;
    }

    private int read(Side side, byte[] memory, int from) {
        if (done || rejected || malformed) {
            return from;
        }
        reads++;
        Cursor in = control.open(memory, from, memory.length, fields);
        Step step = dissector.read(side, in, fields);
        confirmed |= control.confirmed();
        if (!in.ok()) {
            FieldsControl.revert(fields);
        }
        boolean bad = control.isBad() || datagrams && control.isShort();
        if (bad && !confirmed && !datagrams) {
            rejected = true;
        } else if (bad && !confirmed) {
            rejected = true;
        } else if (bad) {
            malformed = true;
        } else if (step != Step.MORE) {
            done = true;
        }
        requests.addAll(FieldsControl.takeRequests(fields));
        discard[side.ordinal()] += control.discard();
        return control.committed();
    }

    public Drive end() {
        dissector.end(fields);
        FieldsControl.commit(fields);
        requests.addAll(FieldsControl.takeRequests(fields));
        return this;
    }

    public Dissector dissector() {
        return dissector;
    }

    public boolean confirmed() {
        return confirmed;
    }

    public boolean rejected() {
        return rejected;
    }

    public boolean malformed() {
        return malformed;
    }

    public boolean done() {
        return done;
    }

    public int reads() {
        return reads;
    }

    public List<Request> requests() {
        return requests;
    }

    public Values values() {
        return fields.snapshot();
    }

    /** The value of a field by its path, or null. */
    public Object value(String path) {
        for (Field<?> f : fields.set().fields()) {
            if (f.path().equals(path)) {
                return values().value(f);
            }
        }
        throw new IllegalArgumentException("no field " + path + " in " + fields.set().name());
    }

    /** All values by path, for comparing two runs. */
    public java.util.Map<String, Object> all() {
        var map = new java.util.TreeMap<String, Object>();
        var values = values();
        for (Field<?> f : fields.set().fields()) {
            if (values.has(f)) {
                map.put(f.path(), values.value(f));
            }
        }
        return map;
    }
}
