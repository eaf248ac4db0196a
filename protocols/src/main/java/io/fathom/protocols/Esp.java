package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** IPsec ESP (RFC 4303), directly in IP: security parameter index and sequence number; the rest is encrypted. */
public final class Esp extends Protocol {
    public Esp() {
        super("IPsec", Description.of("Encrypted IP packets", "RFC 4303", "vpn").as("esp").asEncrypted(), Hints.ip(50), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            in.require(in.u32() > 255);
            in.skip(12);
            in.commit();
            return Step.DONE;
        };
    }
}
