package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** WhatsApp: the header of its Noise handshake, with or without routing. */
public final class WhatsApp extends Protocol {
    public WhatsApp() {
        super("WhatsApp", Description.of("Messages and calls", "WhatsApp Noise handshake", "messaging").asEncrypted(),
                Hints.tcp(5222, 443).prefix("WA").prefix("ED\0\1"), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            if (in.peek(0) == 'E') {
                in.expect("ED");
                in.require(in.u16() == 1);
                int length = in.u24();
                in.require(length <= 256);
                in.skip(length);
            }
            in.expect("WA");
            int version = in.u8();
            int dictionary = in.u8();
            in.require(version >= 1 && version <= 9 && dictionary <= 9);
            if (version >= 4) {
                int length = in.u24();
                in.require(length >= 16 && length < 4096 && in.u8() == 0x12);
            } else {
                in.require(in.u8() == 0 || !in.ok());
                in.u16();
            }
            in.commit();
            return Step.DONE;
        };
    }
}
