package io.fathom.protocols;

import io.fathom.api.Bytes;
import io.fathom.api.Cursor;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;
import io.fathom.api.Transport;

/**
 * H.323 signalling: H.225.0 calls (Q.931 in TPKT, RFC 1006) and H.245 over TCP, registration (RAS) over UDP, each told by the object identifier of its
 * recommendation. Of a call the kind of its first message is read; the PER-encoded rest is not.
 */
public final class H323 extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("h323");
    private static final Field<String> CHANNEL = FIELDS.text("channel", "call signalling, control or registration");
    private static final Field<String> MESSAGE = FIELDS.text("message", "kind of the first call message: setup, alerting, connect, ...");

    /** itu-t recommendation h 2250 version, and h 245 version: length and contents of the identifier but for its last arc. */
    private static final int[] H225 = {0x06, 0x00, 0x08, 0x91, 0x4A, 0x00};
    private static final int[] H245 = {0x06, 0x00, 0x08, 0x81, 0x75, 0x00};

    public H323() {
        super("H.323", Description.of("Calls over packet networks", "ITU-T H.323, H.225.0, H.245", "voip").as("h323"),
                Hints.tcp(1720).orUdp(1718, 1719).prefix(3, 0).portsToo(), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        boolean stream = flow.transport() == Transport.TCP;
        return (side, in, out) -> stream ? stream(in, out) : registration(in, out);
    }

    private static Step stream(Cursor in, Fields out) {
        in.expect(3);
        in.expect(0);
        int length = in.u16();
        in.require(length > 8);
        // Q.931: protocol discriminator, call reference of two octets, kind of message. H.245 begins with its own choice.
        boolean call = in.peek(0) == 8;
        int kind = in.peek(4);
        in.require(!call || in.peek(1) < 0 || in.peek(1) == 2);
        Bytes message = in.bytes(length - 4);
        in.require(indexOf(message, call ? H225 : H245, call ? message.length() : 16) >= 0);
        out.set(CHANNEL, call ? "call signalling" : "control");
        if (call) {
            out.set(MESSAGE, name(kind));
        }
        return publish(in, out);
    }

    private static Step registration(Cursor in, Fields out) {
        in.require(indexOf(in.rest(), H225, 32) >= 0);
        out.set(CHANNEL, "registration");
        return publish(in, out);
    }

    private static Step publish(Cursor in, Fields out) {
        if (in.ok()) {
            out.publish();
        }
        return in.commit() ? Step.DONE : Step.MORE;
    }

    private static int indexOf(Bytes message, int[] identifier, int within) {
        for (int i = message.indexOf(identifier[0]); i >= 0 && i < within; i = message.indexOf(identifier[0], i + 1)) {
            int n = 1;
            while (n < identifier.length && message.at(i + n) == identifier[n]) {
                n++;
            }
            if (n == identifier.length) {
                return i;
            }
        }
        return -1;
    }

    private static String name(int kind) {
        return switch (kind) {
            case 0x01 -> "alerting";
            case 0x02 -> "call proceeding";
            case 0x03 -> "progress";
            case 0x05 -> "setup";
            case 0x07 -> "connect";
            case 0x0D -> "setup acknowledge";
            case 0x5A -> "release complete";
            case 0x62 -> "facility";
            case 0x6E -> "notify";
            case 0x75 -> "status inquiry";
            case 0x7B -> "information";
            case 0x7D -> "status";
            default -> Integer.toString(kind);
        };
    }
}
