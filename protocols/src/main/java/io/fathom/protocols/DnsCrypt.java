package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;
import io.fathom.api.Transport;

/** DNSCrypt: resolver answers by their magic number. */
public final class DnsCrypt extends Protocol {
    public DnsCrypt() {
        super("DNSCrypt", Description.of("DNS, encrypted", "DNSCrypt v2", "dns").asEncrypted(),
                Hints.udp().orTcp().prefix("r6fnvWj8").prefixAt(2, "r6fnvWj8"), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            if (flow.transport() == Transport.TCP) {
                in.u16();
            }
            in.expect("r6fnvWj8");
            in.skip(24);
            in.rest();
            in.commit();
            return Step.DONE;
        };
    }
}
