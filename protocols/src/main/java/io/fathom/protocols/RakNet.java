package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** RakNet: messages before a connection, by their magic number. */
public final class RakNet extends Protocol {
    public RakNet() {
        super("RakNet", Description.of("Games over UDP", "RakNet", "gaming"),
                Hints.udp().prefixAt(1, 0x00, 0xFF, 0xFF, 0x00, 0xFE, 0xFE, 0xFE, 0xFE, 0xFD, 0xFD, 0xFD, 0xFD, 0x12, 0x34, 0x56, 0x78).prefixAt(9, 0x00, 0xFF, 0xFF, 0x00, 0xFE, 0xFE, 0xFE, 0xFE, 0xFD, 0xFD, 0xFD, 0xFD, 0x12, 0x34, 0x56, 0x78).prefixAt(17, 0x00, 0xFF, 0xFF, 0x00, 0xFE, 0xFE, 0xFE, 0xFE, 0xFD, 0xFD, 0xFD, 0xFD, 0x12, 0x34, 0x56, 0x78), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int id = in.u8();
            in.require(id == 1 || id == 2 || id >= 5 && id <= 8 || id == 0x19 || id == 0x1C || id == 0x12 || id == 0x14 || id == 0x17 || id == 0x1A);
            in.rest();
            in.commit();
            return Step.DONE;
        };
    }
}
