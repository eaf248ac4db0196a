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

/** Mumble's ping over UDP (Mumble protocol documentation): who is there and how many; speech is encrypted, the control channel is TLS. */
public final class Mumble extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("mumble");
    private static final Field<String> VERSION = FIELDS.text("version", "version of the server");
    private static final Field<Long> USERS = FIELDS.number("users", "users who are there");
    private static final Field<Long> MOST_USERS = FIELDS.number("max_users", "users who may be there");

    public Mumble() {
        super("Mumble", Description.of("Voices of a group", "Mumble protocol documentation", "voip"), Hints.udp(64738), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Ping();
    }

    private static final class Ping implements Dissector {
        private Side client;
        private long number;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int size = in.remaining();
            if (client == null || side == client) {
                in.require(size == 12 && in.u32() == 0);
                long mine = in.i64();
                in.require(mine != 0);
                if (in.tentative()) {
                    client = side;
                    number = mine;
                }
                return Step.MORE;
            }
            // The answer repeats the 64 bits of the question.
            in.require(size == 24);
            int major = in.u16();
            int minor = in.u8();
            int patch = in.u8();
            in.require(major == 1 && in.i64() == number);
            out.set(VERSION, major + "." + minor + "." + patch);
            out.set(USERS, in.u32());
            out.set(MOST_USERS, in.u32());
            in.skip(4);
            if (in.ok()) {
                out.publish();
            }
            in.commit();
            return Step.DONE;
        }
    }
}
