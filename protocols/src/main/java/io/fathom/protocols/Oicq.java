package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** OICQ of QQ: header, known commands and the closing octet. */
public final class Oicq extends Protocol {
    public Oicq() {
        super("OICQ", Description.of("QQ messages", "OICQ", "messaging").asEncrypted(),
                Hints.udp(8000, 4000).masked(0, new int[] {2, 0, 0, 0}, new int[] {0xFF, 0x80, 0, 0xF4}), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int size = in.remaining();
            in.require(in.u8() == 2);
            int version = in.u16();
            int command = in.u16();
            in.u16();
            long number = in.u32();
            in.require(size >= 12 && version >= 0x0100 && version <= 0x4FFF && number > 10_000);
            in.require(command >= 1 && command <= 0x17 || command == 0x1C || command == 0x1D || command >= 0x22 && command <= 0x31 || command >= 0x58 && command <= 0x67
                    || command >= 0x80 && command <= 0xEC || command == 0x0352 || command == 0x0825 || command == 0x0836);
            in.skip(in.remaining() - 1);
            in.require(in.u8() == 3);
            in.commit();
            return Step.DONE;
        };
    }
}
