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
import io.fathom.api.Transport;

/**
 * HART-IP over UDP and TCP (FieldComm Group, HCF SPEC-85): messages of a session and the HART command of the last one passed through.
 * Command data are not read.
 */
public final class HartIp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("hart_ip");
    static final Field<String> MESSAGE = FIELDS.text("message", "the first message");
    static final Field<Long> COMMAND = FIELDS.number("command", "HART command of the last message passed through, 0 to 255");

    private static final String[] IDS = {"session_initiate", "session_close", "keep_alive", "pass_through", "direct"};
    private static final int MOST = 32;

    public HartIp() {
        super(
                "HART-IP",
                Description.of("Field devices of process automation", "FieldComm Group HCF SPEC-85", "industrial"),
                Hints.udp(5094).orTcp(5094).masked(0, new int[] {1, 0, 0, 0, 0, 0, 0}, new int[] {0xFF, 0xF0, 0xF8, 0, 0, 0, 0xF8}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Session(flow.transport() == Transport.UDP);
    }

    private static final class Session implements Dissector {
        private final boolean udp;
        private int messages;

        Session(boolean udp) {
            this.udp = udp;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int whole = in.remaining();
            int version = in.u8();
            int type = in.u8();
            int id = in.u8();
            int status = in.u8();
            in.u16();
            int length = in.u16();
            in.require((version == 1 || version == 2) && (type <= 2 || type == 15) && id < IDS.length && (type != 0 || status == 0)
                    && length >= 8 && length <= 1500 && (!udp || length == whole));
            long outer = in.enter(length - 8);
            boolean strong = false;
            if (id == 0) {
                in.require(length == 13 && in.u8() <= 1 && in.u32() >= 1000);
                strong = true;
            } else if (id == 3) {
                int delimiter = in.u8();
                in.require((delimiter & 7) == 1 || (delimiter & 7) == 2 || (delimiter & 7) == 6);
                in.skip(((delimiter & 0x80) != 0 ? 5 : 1) + (delimiter >> 5 & 3));
                int command = in.u8();
                int count = in.u8();
                in.skip(count);
                in.u8();
                in.require(in.remaining() == 0);
                out.set(COMMAND, command);
                strong = true;
            } else {
                in.require(length == 8);
            }
            in.leave(outer);
            if (!out.has(MESSAGE)) {
                out.set(MESSAGE, IDS[Math.min(id, 4)]);
            }
            if (strong || messages > 0 ? in.commit() : in.tentative()) {
                messages++;
            }
            return messages > MOST ? Step.DONE : Step.MORE;
        }
    }
}
