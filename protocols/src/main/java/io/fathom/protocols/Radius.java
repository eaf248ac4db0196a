package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** RADIUS (RFC 2865, 2866): code, user name and session of requests and answers; passwords are not read. */
public final class Radius extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("radius");
    static final Field<Long> CODE = FIELDS.number("code", "1 access-request, 2 accept, 3 reject, 4 accounting-request, ...");
    static final Field<String> USER = FIELDS.text("user", "User-Name").personal();
    static final Field<String> STATION = FIELDS.text("calling_station", "Calling-Station-Id").personal();
    static final Field<String> SESSION = FIELDS.text("session", "Acct-Session-Id");

    public Radius() {
        super("RADIUS", Description.of("Who may use a network, and how much they did", "RFC 2865", "authentication"), Hints.udp(1812, 1813, 1645, 1646, 3799), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int size = in.remaining();
            int code = in.u8();
            in.u8();
            int length = in.u16();
            in.require((code >= 1 && code <= 13 || code >= 26 && code <= 53) && length >= 20 && length == size && length <= 4096);
            // A request names at least who asks.
            in.require(code != 1 && code != 4 || length > 20);
            in.skip(16);
            out.clear();
            out.set(CODE, code);
            long body = in.enter(length - 20);
            while (in.remaining() > 0) {
                int kind = in.u8();
                int n = in.u8();
                in.require(n >= 2);
                var value = in.bytes(n - 2);
                switch (kind) {
                    case 1 -> out.set(USER, value);
                    case 31 -> out.set(STATION, value);
                    case 44 -> out.set(SESSION, value);
                    default -> {}
                }
            }
            in.leave(body);
            if (in.ok()) {
                out.publish();
                in.rest();
                in.commit();
            }
            return Step.MORE;
        };
    }
}
