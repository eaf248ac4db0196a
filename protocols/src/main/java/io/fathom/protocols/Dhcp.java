package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** DHCP and BOOTP (RFC 2131): message type, host name, vendor class, requested options. */
public final class Dhcp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("dhcp");
    static final Field<String> TYPE = FIELDS.text("type", "request or reply");
    static final Field<Long> ID = FIELDS.number("id", "transaction id");
    static final Field<String> MAC = FIELDS.text("client_mac", "hardware address of the client").personal();
    static final Field<String> MESSAGE = FIELDS.text("dhcp_type", "discover, offer, request, ...");
    static final Field<String> HOSTNAME = FIELDS.text("hostname", "name the client gives itself").personal();
    static final Field<String> VENDOR = FIELDS.text("vendor_class_identifier", "what made the client's software");
    private static final String[] TYPES = {"", "discover", "offer", "request", "decline", "ack", "nak", "release", "inform"};

    public Dhcp() {
        super("DHCP", Description.of("Addresses for hosts", "RFC 2131", "network"), Hints.udp(67, 68).prefixAt(236, 0x63, 0x82, 0x53, 0x63).portsToo(), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int op = in.u8();
            int hardware = in.u8();
            int length = in.u8();
            int hops = in.u8();
            in.require((op == 1 || op == 2) && hardware >= 1 && hardware <= 37 && length <= 16 && hops <= 16);
            out.clear();
            out.set(TYPE, op == 1 ? "request" : "reply");
            out.set(ID, in.u32());
            in.skip(20);
            var mac = in.bytes(16);
            if (out.wants(MAC)) {
                var text = new StringBuilder();
                for (int i = 0; i < Math.min(length, 16); i++) {
                    text.append(i == 0 ? "" : ":").append(mac.sub(i, i + 1).hex());
                }
                out.set(MAC, text.toString());
            }
            in.skip(192);
            in.require(in.i32() == 0x63825363);
            while (in.remaining() > 0) {
                int code = in.u8();
                if (code == 255) {
                    break;
                }
                if (code == 0) {
                    continue;
                }
                var value = in.bytes(in.u8());
                switch (code) {
                    case 12 -> out.set(HOSTNAME, value);
                    case 53 -> out.set(MESSAGE, value.at(0) > 0 && value.at(0) < TYPES.length ? TYPES[value.at(0)] : "type-" + value.at(0));
                    case 60 -> out.set(VENDOR, value);
                    default -> {}
                }
            }
            if (in.ok()) {
                out.publish();
                in.rest();
                in.commit();
            }
            return Step.MORE;
        };
    }
}
