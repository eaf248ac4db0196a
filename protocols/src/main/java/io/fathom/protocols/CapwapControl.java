package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;

/** CAPWAP (RFC 5415): control messages in clear, and DTLS after the preamble. */
public final class CapwapControl extends Protocol {
    public CapwapControl() {
        super("CAPWAP", Description.of("Access points told what to do", "RFC 5415", "network"),
                Hints.udp(5246, 5247), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        int[] frames = new int[1];
        return (side, in, out) -> {
            int first = in.u8();
            if (first == 1) {
                in.require(in.u24() == 0);
                int type = in.u8();
                in.require(type >= 20 && type <= 23 && in.u8() == 0xFE);
                in.rest();
                in.commit();
                return Step.DONE;
            }
            in.require(first == 0);
            int word = in.u8();
            int header = (word >> 3 & 31) * 4;
            in.require(header >= 8 && header <= 64);
            int bits = in.u16();
            in.skip(header - 4);
            if ((bits & 8) != 0) {
                // A keep-alive of the data channel: one message element with the session.
                in.require(in.u16() == in.remaining() + 2 && in.u16() == 35 && in.u16() == 16);
            } else if (flow.port(Side.RESPONDER) == 5247 || flow.port(Side.INITIATOR) == 5247) {
                // Wireless frames that carry no packet (management, encrypted): binding 802.11, native format, several of them.
                in.require((bits >> 9 & 31) == 1 && (bits & 0x0107) == 0x0100 && in.remaining() >= 24);
                int control = in.u8();
                int next = in.u8();
                in.require((control & 3) == 0 || (next & 3) == 0);
                in.rest();
                if (in.ok() && ++frames[0] < 3) {
                    in.tentative();
                    return Step.MORE;
                }
            } else {
                long type = in.u32();
                in.require(type >= 1 && type <= 26 || type >> 8 == 0x332C);
                in.u8();
                in.require(in.u16() == in.remaining() + 2 && in.u8() == 0);
            }
            in.rest();
            in.commit();
            return Step.DONE;
        };
    }
}
