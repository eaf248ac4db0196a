package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;
import io.fathom.api.Transport;

/** TeamViewer: message headers of its own protocol. */
public final class TeamViewer extends Protocol {
    public TeamViewer() {
        super("TeamViewer", Description.of("Screens from afar", "TeamViewer", "remote-access").asEncrypted(),
                Hints.tcp(5938).prefix(0x17, 0x24).orUdp(5938).prefixAt(11, 0x17, 0x24), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        int[] count = new int[1];
        return (side, in, out) -> {
            if (flow.transport() == Transport.UDP) {
                in.require(in.u8() == 0);
                in.skip(10);
                in.require(in.u16() == 0x1724);
                in.rest();
                if (++count[0] >= 2) {
                    in.commit();
                    return Step.DONE;
                }
                in.tentative();
                return Step.MORE;
            }
            in.require(in.u16() == 0x1724);
            int command = in.u8();
            int length = in.u16le();
            in.require(command >= 0x0A && command <= 0x60);
            in.discard(length);
            if (in.ok() && ++count[0] >= 2) {
                in.commit();
                return Step.DONE;
            }
            in.tentative();
            return Step.MORE;
        };
    }
}
