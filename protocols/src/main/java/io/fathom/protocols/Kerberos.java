package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;
import io.fathom.api.Transport;

/** Kerberos 5 (RFC 4120) over UDP and TCP: message type and realm. */
public final class Kerberos extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("krb5");
    static final Field<String> TYPE = FIELDS.text("msg_type", "KRB_AS_REQ, KRB_TGS_REP, ...");

    public Kerberos() {
        super("Kerberos", Description.of("Single sign-on by tickets", "RFC 4120", "authentication").as("krb5"), Hints.udp(88).orTcp(88, 464, 749), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        boolean stream = flow.transport() == Transport.TCP;
        return (side, in, out) -> {
            long size = stream ? in.u32() : in.remaining();
            in.require(size >= 16 && size <= 65_536);
            int application = in.u8();
            int length = Ber.length(in);
            in.require(application >= 0x6A && application <= 0x7E && length <= size && length + 8L > size);
            in.require(Ber.tag(in, 0x30) <= length);
            int context = in.u8();
            if (context == 0xA0 && application < 0x70) {
                // Answers begin with the version like requests, but in another slot.
                context = 0xA1;
            }
            in.require(context == 0xA0 || context == 0xA1);
            in.require(Ber.length(in) == 3 && Ber.integer(in) == 5);
            context = in.u8();
            in.require(context == 0xA1 || context == 0xA2);
            in.require(Ber.length(in) == 3);
            int type = Ber.integer(in);
            in.require(type == application - 0x60);
            if (in.ok()) {
                out.set(TYPE, switch (type) {
                    case 10 -> "KRB_AS_REQ";
                    case 11 -> "KRB_AS_REP";
                    case 12 -> "KRB_TGS_REQ";
                    case 13 -> "KRB_TGS_REP";
                    case 14 -> "KRB_AP_REQ";
                    case 15 -> "KRB_AP_REP";
                    case 30 -> "KRB_ERROR";
                    default -> "KRB_" + type;
                });
                out.publish();
                if (stream) {
                    in.discard(in.remaining());
                } else {
                    in.rest();
                }
                in.commit();
            }
            return Step.DONE;
        };
    }
}
