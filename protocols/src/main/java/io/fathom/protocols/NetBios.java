package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;

/** NetBIOS over UDP (RFC 1002): name service and datagram service, with the names asked for. */
public final class NetBios extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("netbios");
    static final Field<String> NAME = FIELDS.text("name", "NetBIOS name").personal();

    public NetBios() {
        super("NetBIOS", Description.of("Names of Windows hosts", "RFC 1002", "network"), Hints.udp(137, 138), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        boolean names = flow.port(Side.RESPONDER) == 137 || flow.port(Side.INITIATOR) == 137;
        return (side, in, out) -> {
            if (names) {
                in.u16();
                int flags = in.u16();
                int questions = in.u16();
                int answers = in.u16();
                int authorities = in.u16();
                int additional = in.u16();
                int opcode = flags >> 11 & 15;
                in.require(opcode <= 9 && questions <= 1 && answers <= 64 && authorities <= 64 && additional <= 64 && questions + answers + authorities + additional > 0);
            } else {
                int type = in.u8();
                in.require(type >= 0x10 && type <= 0x16);
                in.skip(9);
                if (type <= 0x12) {
                    in.require(in.u16() <= in.remaining() + 2);
                    in.u16();
                } else if (type == 0x13) {
                    in.require(in.u8() >= 0x80);
                    in.commit();
                    return Step.DONE;
                }
            }
            // A name of 32 letters A to P, two for each octet.
            in.require(in.u8() == 0x20);
            var coded = in.bytes(32);
            var text = new StringBuilder();
            for (int i = 0; i < 30 && in.ok(); i += 2) {
                int high = coded.at(i) - 'A';
                int low = coded.at(i + 1) - 'A';
                in.require(high >= 0 && high < 16 && low >= 0 && low < 16);
                text.append((char) (high << 4 | low));
            }
            if (in.ok()) {
                out.set(NAME, text.toString().strip());
                in.rest();
                in.commit();
            }
            return Step.DONE;
        };
    }
}
