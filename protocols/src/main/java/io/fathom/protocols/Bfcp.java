package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** BFCP (RFC 8855): header with primitive and length, attributes that fill it. */
public final class Bfcp extends Protocol {
    public Bfcp() {
        super("BFCP", Description.of("Who may speak in a conference", "RFC 8855", "voip"),
                Hints.udp().orTcp().masked(0, new int[] {0x20, 0x01}, new int[] {0xE7, 0xE0}).masked(0, new int[] {0x20, 0x00}, new int[] {0xE7, 0xE0}), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int size = in.remaining();
            int first = in.u8();
            int primitive = in.u8();
            int length = in.u16();
            in.require((first & 0xE7) == 0x20 && primitive >= 1 && primitive <= 18 && length * 4 + 12 == size && length <= 64);
            in.skip(8);
            int attributes = 0;
            while (in.remaining() > 0) {
                int type = in.u8() >> 1;
                int n = in.u8();
                in.require(type >= 1 && type <= 18 && n >= 2);
                in.skip((n + 3 & ~3) - 2);
                attributes++;
            }
            in.require(attributes > 0 || primitive == 11 || primitive == 12);
            if (attributes > 0) {
                in.commit();
            } else {
                in.tentative();
            }
            return Step.MORE;
        };
    }
}
