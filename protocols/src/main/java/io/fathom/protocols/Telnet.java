package io.fathom.protocols;

import io.fathom.api.Cursor;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;

/** Telnet (RFC 854): option negotiation of both sides; what is typed is not read. */
public final class Telnet extends Protocol {
    public Telnet() {
        super("Telnet", Description.of("Terminal in clear text", "RFC 854", "remote-access"), Hints.tcp(23).masked(0, new int[] {0xFF, 0xFB}, new int[] {0xFF, 0xF8}), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Negotiation();
    }

    private static final class Negotiation implements Dissector {
        private final int[] options = new int[2];

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            if (in.peek(0) != 0xFF) {
                in.require(options[0] + options[1] >= 2);
                in.rest();
                in.tentative();
                return Step.MORE;
            }
            in.skip(1);
            int verb = in.u8();
            if (verb == 0xFA) {
                in.u8();
                for (int i = 0; i < 512 && in.ok(); i++) {
                    if (in.u8() == 0xFF && in.u8() == 0xF0) {
                        break;
                    }
                }
            } else {
                in.require(verb >= 0xFB && verb <= 0xFE);
                in.require(in.u8() <= 49 || !in.ok());
            }
            if (in.ok()) {
                options[side.ordinal()]++;
                // Three bytes of few values each: both sides must speak of options, or one of several.
                if (options[0] > 0 && options[1] > 0 || options[side.ordinal()] >= 4) {
                    in.commit();
                    return options[0] > 0 && options[1] > 0 ? Step.DONE : Step.MORE;
                }
                in.tentative();
            }
            return Step.MORE;
        }
    }
}
