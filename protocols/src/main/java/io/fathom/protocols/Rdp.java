package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;
import io.fathom.api.Transport;

/** RDP ([MS-RDPBCGR]): the X.224 connection request and confirm with cookie and security; then TLS, or the end of what can be read. */
public final class Rdp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("rdp");
    static final Field<String> COOKIE = FIELDS.text("cookie", "user or routing token of the request").personal();

    public Rdp() {
        super("RDP", Description.of("Windows desktops from afar", "MS-RDPBCGR", "remote-access"), Hints.tcp(3389).prefix(0x03, 0x00), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        boolean[] asked = new boolean[1];
        return (side, in, out) -> {
            if (flow.transport() != Transport.TCP) {
                in.reject();
                return Step.MORE;
            }
            in.require(in.u8() == 3);
            in.require(in.u8() == 0);
            int length = in.u16();
            in.require(length >= 11 && length <= 1024);
            long packet = in.enter(length - 4);
            int header = in.u8();
            int code = in.u8() & 0xF0;
            in.require(header == length - 5 || header >= 6);
            in.skip(5);
            boolean negotiated = false;
            if (code == 0xE0) {
                if (in.startsWith("Cookie: ")) {
                    var line = in.line(512);
                    out.set(COOKIE, line.sub(8));
                    negotiated = true;
                }
                negotiated |= in.peek(0) == 1 && in.peek(2) == 8 && in.peek(3) == 0;
                in.require(negotiated);
                asked[0] = in.ok();
                in.leave(packet);
                in.tentative();
                return Step.MORE;
            }
            in.require(code == 0xD0 && asked[0]);
            int kind = in.peek(0);
            long protocol = kind == 2 ? in.peek(4) : 0;
            in.require(in.remaining() == 0 || (kind == 2 || kind == 3) && in.peek(2) == 8);
            in.leave(packet);
            if (in.ok() && protocol > 0) {
                out.handOver("tls");
            }
            in.commit();
            return Step.DONE;
        };
    }
}
