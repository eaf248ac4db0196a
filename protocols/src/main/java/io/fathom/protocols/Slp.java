package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** SLP versions 1 and 2 (RFC 2165, 2608): header with function and length. */
public final class Slp extends Protocol {
    public Slp() {
        super("Service Location Protocol", Description.of("Services found on a network", "RFC 2608", "network").as("slp"),
                Hints.udp(427).orTcp(427), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int size = in.remaining();
            int version = in.u8();
            int function = in.u8();
            in.require((version == 1 || version == 2) && function >= 1 && function <= 11);
            if (version == 2) {
                in.require(in.u24() == size);
                in.require((in.u16() & 0x1FFF) == 0);
                in.u24();
                in.u16();
                int language = in.u16();
                in.require(language >= 1 && language <= 32);
                in.require(in.bytes(language).printable());
            } else {
                in.require(in.u16() == size);
                in.skip(4);
                in.u16();
            }
            if (in.ok()) {
                in.rest();
                in.commit();
            }
            return Step.DONE;
        };
    }
}
