package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** Node discovery of Ethereum, version 4: packet type and a list that fills the packet. */
public final class EthereumDiscovery extends Protocol {
    public EthereumDiscovery() {
        super("Ethereum", Description.of("Peers of Ethereum", "Ethereum discv4", "cryptocurrency").as("ethereum"),
                Hints.udp(30303), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int size = in.remaining();
            in.skip(96);
            in.require(in.u8() <= 1);
            int type = in.u8();
            in.require(type >= 1 && type <= 6 && size <= 1280);
            int list = in.u8();
            int length = list >= 0xF8 ? list == 0xF8 ? in.u8() : list == 0xF9 ? in.u16() : -1 : list - 0xC0;
            in.require(length >= 4 && length <= in.remaining());
            in.require(in.remaining() - length <= 16);
            if (in.ok()) {
                in.rest();
                in.commit();
            }
            return Step.DONE;
        };
    }
}
