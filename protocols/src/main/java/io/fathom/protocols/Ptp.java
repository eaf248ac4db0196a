package io.fathom.protocols;

import io.fathom.api.Cursor;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;

/**
 * Precision Time Protocol version 2 over UDP (IEEE 1588): kind of message, domain, clock identity, and what an announcement says of the
 * grandmaster. Times are not read.
 */
public final class Ptp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("ptp");
    static final Field<String> MESSAGE = FIELDS.text("message", "kind of the first message");
    static final Field<Long> DOMAIN = FIELDS.number("domain", "clock domain, 0 to 255");
    static final Field<String> CLOCK = FIELDS.text("clock_identity", "identity of the sending clock, in hexadecimal");
    static final Field<String> MASTER = FIELDS.text("grandmaster_identity", "identity of the announced grandmaster, in hexadecimal");
    static final Field<Long> CLASS = FIELDS.number("grandmaster_class", "clock class of the announced grandmaster, 0 to 255");

    private static final String[] MESSAGES = {
        "sync", "delay_request", "peer_delay_request", "peer_delay_response", null, null, null, null, "follow_up", "delay_response",
        "peer_delay_response_follow_up", "announce", "signaling", "management"
    };
    /** Shortest length of each message, octets. */
    private static final int[] LENGTHS = {44, 44, 54, 54, 0, 0, 0, 0, 44, 54, 54, 64, 44, 48};
    private static final int ANNOUNCE = 11;

    public Ptp() {
        super("PTPv2", Description.of("Precise time in local networks", "IEEE 1588", "time").as("ptp"), Hints.udp(319, 320), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Messages();
    }

    private static final class Messages implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int whole = in.remaining();
            int kind = in.u8() & 15;
            int version = in.u8();
            int length = in.u16();
            in.require(kind < MESSAGES.length && MESSAGES[kind] != null && (version & 15) == 2 && version >> 4 <= 1);
            // Two octets of padding may follow over IPv6.
            in.require(in.ok() && length >= LENGTHS[Math.min(kind, 13)] && length <= whole && whole - length <= 2);
            int domain = in.u8();
            in.skip(15);
            String clock = in.bytes(8).hex();
            in.skip(4);
            int control = in.u8();
            in.u8();
            in.require(control == (kind == 0 ? 0 : kind == 1 ? 1 : kind == 8 ? 2 : kind == 9 ? 3 : kind == 13 ? 4 : 5) || version >> 4 == 1
                    && control == 0);
            if (!in.ok()) {
                return Step.MORE;
            }
            out.set(MESSAGE, MESSAGES[kind]);
            out.set(DOMAIN, domain);
            out.set(CLOCK, clock);
            if (kind == ANNOUNCE) {
                in.skip(14);
                out.set(CLASS, in.u8());
                in.skip(4);
                out.set(MASTER, in.bytes(8).hex());
            }
            in.skip(in.remaining());
            in.commit();
            return Step.DONE;
        }
    }
}
