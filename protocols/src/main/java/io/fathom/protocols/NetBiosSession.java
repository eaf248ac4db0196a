package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** NetBIOS session service (RFC 1002): the session request, then SMB. */
public final class NetBiosSession extends Protocol {
    public NetBiosSession() {
        super("NetBIOS session", Description.of("Sessions between Windows hosts", "RFC 1002", "network").as("nbss"), Hints.tcp(139).prefix(0x81, 0x00, 0x00, 0x44), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int type = in.u8();
            in.u8();
            int length = in.u16();
            if (type == 0x81) {
                in.require(length == 68);
                in.expect(0x20);
                in.skip(length - 1);
                in.tentative();
                return Step.MORE;
            }
            in.require(type == 0x82 && length == 0 || type == 0x83 && length == 1);
            in.skip(length);
            out.handOver(type == 0x82 ? "smb" : null);
            in.commit();
            return Step.DONE;
        };
    }
}
