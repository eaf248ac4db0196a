package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** HSRP versions 1 and 2 (RFC 2281). */
public final class Hsrp extends Protocol {
    public Hsrp() {
        super("HSRP", Description.of("A Cisco router that stands in for another", "RFC 2281", "routing"),
                Hints.udp(1985, 2029), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int size = in.remaining();
            int version = in.u8();
            int code = in.u8();
            if (version == 0) {
                int state = in.u8();
                int hello = in.u8();
                int hold = in.u8();
                if (code == 3) {
                    // An advertisement: type 1 and the length of what follows it stand where a hello has its times.
                    in.require(state == 0 && hello == 1 && hold == 0);
                    in.require(in.u8() == size - 6 || size <= 24);
                    in.rest();
                    in.commit();
                    return Step.DONE;
                }
                in.skip(2);
                // Reserved; then eight octets of a password in text, zeros at its end. It may be followed by an MD5 digest.
                in.require(in.u8() == 0 && (size == 20 || size == 50) && hello <= hold);
                boolean ended = false;
                for (int i = 0; i < 8; i++) {
                    int c = in.u8();
                    // No password at all means that a digest follows.
                    in.require(i > 0 || c != 0 || size == 50);
                    ended |= c == 0;
                    in.require(ended ? c == 0 : c >= 0x20 && c < 0x7F);
                }
                in.require(in.u32() != 0);
                in.require(code <= 2 && (state == 0 || state == 1 || state == 2 || state == 4 || state == 8 || state == 16));
            } else {
                in.require(version == 1 && code == 40 && size >= 42 || version == 2 && code == 4 && size == 6);
                int kind = in.u8();
                in.require(kind == 2 || version == 2);
                // Type, length, value to the end, without a rest.
                in.skip(code - 1);
                while (in.ok() && in.remaining() > 0) {
                    int type = in.u8();
                    int length = in.u8();
                    in.require(type >= 1 && type <= 4 && length >= 4);
                    in.skip(length);
                }
            }
            in.rest();
            in.commit();
            return Step.DONE;
        };
    }
}
