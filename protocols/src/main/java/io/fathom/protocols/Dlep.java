package io.fathom.protocols;

import io.fathom.api.Cursor;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;
import io.fathom.api.Transport;

/** DLEP (RFC 8175): peer discovery signals over UDP, and the messages that open a session over TCP. */
public final class Dlep extends Protocol {
    public Dlep() {
        super("DLEP", Description.of("Radios told apart", "RFC 8175", "network"),
                Hints.udp(854).orTcp(854).prefix("DLEP").portsToo(), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        boolean stream = flow.transport() == Transport.TCP;
        return (side, in, out) -> stream ? session(in) : signal(in);
    }

    private static Step signal(Cursor in) {
        in.expect("DLEP");
        int type = in.u16();
        in.require(type >= 1 && type <= 2 && in.u16() <= in.remaining());
        in.rest();
        in.commit();
        return Step.DONE;
    }

    /** Session initialization or its response: items that fill the message, the interval of heartbeats among them. */
    private static Step session(Cursor in) {
        int type = in.u16();
        int length = in.u16();
        in.require((type == 1 || type == 2) && length >= 8 && length <= 4096);
        long message = in.enter(length);
        boolean heartbeat = false;
        while (in.remaining() > 0) {
            int item = in.u16();
            int size = in.u16();
            heartbeat |= item == 5 && size == 4;
            in.skip(size);
        }
        in.require(heartbeat);
        in.leave(message);
        in.commit();
        return Step.DONE;
    }
}
