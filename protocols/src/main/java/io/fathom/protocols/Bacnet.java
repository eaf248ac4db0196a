package io.fathom.protocols;

import io.fathom.api.Cursor;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;

/**
 * BACnet/IP (ASHRAE 135 annex J): virtual link function, network layer with its addresses, kind of message and service. Objects, properties
 * and segments are not read; over IPv6 and secure connect not either.
 */
public final class Bacnet extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("bacnet");
    static final Field<String> FUNCTION = FIELDS.text("bvlc_function", "virtual link function of the first message");
    static final Field<String> KIND = FIELDS.text("pdu", "kind of the first application message");
    static final Field<Long> SERVICE = FIELDS.number("service", "service number of the first application message that has one");
    static final Field<Boolean> CONFIRMED = FIELDS.flag("confirmed", "the service is a confirmed one");
    static final Field<Long> NETWORK = FIELDS.number("destination_network", "network addressed, 65535 for all");

    private static final String[] FUNCTIONS = {
        "result", "write-bdt", "read-bdt", "read-bdt-ack", "forwarded", "register-foreign-device", "read-fdt", "read-fdt-ack", "delete-fdt-entry",
        "distribute", "unicast", "broadcast", "secure"
    };
    private static final String[] KINDS = {"confirmed-request", "unconfirmed-request", "simple-ack", "complex-ack", "segment-ack", "error",
            "reject", "abort"};

    public Bacnet() {
        super(
                "BACnet",
                Description.of("Building automation", "ASHRAE 135 annex J", "industrial"),
                Hints.udp(47808).masked(0, new int[] {0x81, 0, 0}, new int[] {0xFF, 0xF0, 0xF8}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Exchange();
    }

    private static final class Exchange implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int whole = in.remaining();
            in.expect(0x81);
            int function = in.u8();
            in.require(function < FUNCTIONS.length && in.u16() == whole);
            if (!in.ok()) {
                return Step.MORE;
            }
            out.set(FUNCTION, FUNCTIONS[function]);
            if (function == 4) {
                in.skip(6);
            } else if (function < 9 || function == 12) {
                // Management of the virtual link has fixed lengths, alone too little to be sure.
                in.require(function == 0 && whole == 6 || function == 5 && whole == 6 || (function == 2 || function == 6) && whole == 4
                        || function == 8 && whole == 10 || (function == 1 || function == 3 || function == 7) && (whole - 4) % 10 == 0);
                in.skip(in.remaining());
                in.tentative();
                return Step.MORE;
            }
            in.expect(1);
            int control = in.u8();
            in.require((control & 0x50) == 0);
            if ((control & 0x20) != 0) {
                out.set(NETWORK, in.u16());
                in.skip(in.u8());
            }
            if ((control & 8) != 0) {
                in.u16();
                in.skip(in.u8());
            }
            if ((control & 0x20) != 0) {
                in.u8();
            }
            if ((control & 0x80) != 0) {
                out.set(KIND, "network");
                in.require(in.u8() < 0x80);
            } else {
                int kind = in.u8();
                in.require(kind >> 4 < KINDS.length);
                out.set(KIND, KINDS[kind >> 4 & 7]);
                application(kind, in, out);
            }
            in.skip(in.remaining());
            in.commit();
            return Step.DONE;
        }

        private static void application(int kind, Cursor in, Fields out) {
            int service = switch (kind >> 4) {
                case 0 -> {
                    in.u16();
                    in.skip((kind & 8) != 0 ? 2 : 0);
                    yield in.u8();
                }
                case 1 -> in.u8();
                case 2, 5 -> {
                    in.u8();
                    yield in.u8();
                }
                case 3 -> {
                    in.u8();
                    in.skip((kind & 8) != 0 ? 2 : 0);
                    yield in.u8();
                }
                default -> -1;
            };
            in.require(service < 64 && (kind >> 4 == 0 || kind >> 4 == 3 || (kind & 0x0F) == 0 || kind >> 4 == 4 || kind >> 4 == 7));
            if (service >= 0) {
                out.set(SERVICE, service);
                out.set(CONFIRMED, kind >> 4 != 1);
            }
        }
    }
}
