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
 * UFTP, files by multicast (UFTP protocol specification 4 and 5): kind of message, session and sender. Files and keys are not read.
 */
public final class Uftp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("uftp");
    static final Field<String> MESSAGE = FIELDS.text("message", "kind of the first message");
    static final Field<Long> SESSION = FIELDS.number("session", "number of the group session");

    private static final String[] MESSAGES = {
        null, "announce", "register", "client_key", "register_confirm", "key_info", "key_info_ack", "file_info", "file_info_ack", "file_segment",
                "done",
        "status", "complete", "done_confirm", "heartbeat_request", "heartbeat_response", "key_request", "proxy_key", "encrypted", "abort",
        "congestion"
    };

    public Uftp() {
        super("UFTP", Description.of("File transfer by multicast", "UFTP 5.0 protocol specification", "file-transfer"),
                Hints.udp(1044).masked(0, new int[] {0x40, 0}, new int[] {0xFE, 0xE0}).masked(0, new int[] {0x50, 0}, new int[] {0xFF, 0xE0}),
                        FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Session(flow.port(Side.RESPONDER) == 1044 || flow.port(Side.INITIATOR) == 1044);
    }

    private static final class Session implements Dissector {
        private final boolean usual;

        Session(boolean usual) {
            this.usual = usual;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int version = in.u8();
            int function = in.u8();
            in.skip(6);
            long group = in.u32();
            in.skip(3);
            int reserved = in.u8();
            // The head repeats the function in the first octet of what follows, whose length is in words of four octets.
            int inner = in.u8();
            int words = in.u8();
            in.require((version == 0x40 || version == 0x41 || version == 0x50) && function < MESSAGES.length && function > 0 && inner == function
                    && words > 0 && reserved == 0 && 16 + words * 4 <= in.remaining() + 18 && usual);
            if (!in.ok()) {
                return Step.MORE;
            }
            out.set(MESSAGE, MESSAGES[function]);
            out.set(SESSION, group);
            in.commit();
            return Step.DONE;
        }
    }
}
