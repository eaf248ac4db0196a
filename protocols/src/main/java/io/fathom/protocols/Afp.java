package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** AFP over DSI: headers of a request and of its answer, also under way. */
public final class Afp extends Protocol {
    public Afp() {
        super("AFP", Description.of("Macintosh file shares", "Apple Filing Protocol, DSI", "file-sharing"),
                Hints.tcp(548).prefix(0x00, 0x02).prefix(0x00, 0x03).prefix(0x00, 0x04).prefix(0x01, 0x02).prefix(0x01, 0x03).prefix(0x01, 0x04), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        // Numbers of the latest request and of the latest answer, which must meet.
        int[] last = {-1, -1};
        return (side, in, out) -> {
            int flags = in.u8();
            int command = in.u8();
            int id = in.u16();
            long code = in.u32();
            long length = in.u32();
            in.require(flags <= 1 && command >= 1 && command <= 8 && length <= 1 << 20 && in.u32() == 0);
            in.require(flags == 1 || code == 0 || command == 6);
            in.discard(length);
            if (in.ok()) {
                boolean answered = flags == 1 ? id == last[0] : id == last[1];
                last[flags] = id;
                if (answered) {
                    in.commit();
                    return Step.DONE;
                }
                in.tentative();
            }
            return Step.MORE;
        };
    }
}
