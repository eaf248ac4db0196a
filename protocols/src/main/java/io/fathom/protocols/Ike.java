package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** IKE versions 1 and 2 (RFC 2409, 7296), also with the marker of port 4500, and ESP in UDP beside it (RFC 3948): exchange type. */
public final class Ike extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("ike");
    static final Field<Long> MAJOR = FIELDS.number("version_major", "1 or 2");
    static final Field<Long> EXCHANGE = FIELDS.number("exchange_type", "kind of exchange");
    static final Field<String> INITIATOR = FIELDS.text("init_spi", "initiator's index");

    public Ike() {
        super("IKE", Description.of("Keys for IPsec", "RFC 7296", "vpn").asEncrypted(), Hints.udp(500, 4500).prefixAt(17, 0x20, 0x22).prefixAt(21, 0x20, 0x22).portsToo(), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            if (in.peek32(0) == 0 && in.peek32(4) > 0) {
                in.skip(4);
            }
            int size = in.remaining();
            var spi = in.bytes(8);
            in.skip(8);
            int next = in.u8();
            int version = in.u8();
            int exchange = in.u8();
            int flags = in.u8();
            in.u32();
            long length = in.u32();
            boolean one = version == 0x10;
            in.require((one || version == 0x20) && (one ? next <= 20 || next >= 128 && next <= 132 : next == 0 || next >= 33 && next <= 54));
            in.require(exchange >= 1 && exchange <= 43 && (one ? (flags & 0xF8) == 0 : (flags & 0xC7) == 0) && length >= 28 && length <= size + 16L && length >= size);
            out.set(MAJOR, version >> 4);
            out.set(EXCHANGE, exchange);
            out.set(INITIATOR, spi.hex());
            if (in.ok()) {
                in.rest();
                in.commit();
            }
            return Step.DONE;
        };
    }
}
