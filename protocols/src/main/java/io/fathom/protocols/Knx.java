package io.fathom.protocols;

import io.fathom.api.Bytes;
import io.fathom.api.Cursor;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Role;
import io.fathom.api.Side;
import io.fathom.api.Step;
import io.fathom.api.Transport;

/**
 * KNXnet/IP (ISO 22510, EN 13321-2) over UDP and TCP: service of the first message, name, serial number and individual address of a device
 * that describes itself. Bus telegrams inside are not read.
 */
public final class Knx extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("knx");
    static final Field<String> SERVICE = FIELDS.text("service", "service of the first message");
    static final Field<String> DEVICE = FIELDS.text("device", "what the device calls itself").as(Role.AGENT);
    static final Field<String> SERIAL = FIELDS.text("serial", "serial number of the device");
    static final Field<String> ADDRESS = FIELDS.text("individual_address", "address of the device on its bus");

    public Knx() {
        super(
                "KNXnet/IP",
                Description.of("Building automation over the KNX bus", "ISO 22510", "industrial").as("knx"),
                Hints.udp(3671).orTcp(3671).masked(0, new int[] {6, 0x10, 2, 0, 0}, new int[] {0xFF, 0xFF, 0xFE, 0xE0, 0xF0})
                        .prefix(6, 0x10, 4, 0x20).prefix(6, 0x10, 4, 0x21).prefix(6, 0x10, 5, 0x30).prefix(6, 0x10, 9, 0x50),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Exchange(flow.transport() == Transport.UDP);
    }

    private static final class Exchange implements Dissector {
        private final boolean udp;

        Exchange(boolean udp) {
            this.udp = udp;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int whole = in.remaining();
            in.expect(6);
            in.expect(0x10);
            int code = in.u16();
            int length = in.u16();
            String service = name(code);
            in.require(service != null && length >= 6 && length <= 1024 && (!udp || length == whole));
            long outer = in.enter(length - 6);
            boolean describes = code == 0x202 || code == 0x204;
            if (code == 0x202) {
                in.require(in.u8() == 8 && in.u8() <= 2);
                in.skip(6);
            } else if (code == 0x201 || code == 0x203) {
                in.require(in.u8() == 8 && in.u8() <= 2);
            }
            if (describes && in.has(54)) {
                in.require(in.u8() == 54 && in.u8() == 1);
                in.skip(2);
                int address = in.u16();
                in.skip(2);
                String serial = in.bytes(6).hex();
                in.skip(4 + 6);
                Bytes name = in.bytes(30);
                out.set(ADDRESS, (address >> 12) + "." + (address >> 8 & 15) + "." + (address & 255));
                out.set(SERIAL, serial);
                out.set(DEVICE, name.sub(0, name.indexOf(0) < 0 ? 30 : name.indexOf(0)));
            }
            in.leave(outer);
            out.set(SERVICE, service);
            in.commit();
            return Step.DONE;
        }

        private static String name(int code) {
            return switch (code) {
                case 0x201 -> "search_request";
                case 0x202 -> "search_response";
                case 0x203 -> "description_request";
                case 0x204 -> "description_response";
                case 0x205 -> "connect_request";
                case 0x206 -> "connect_response";
                case 0x207 -> "connectionstate_request";
                case 0x208 -> "connectionstate_response";
                case 0x209 -> "disconnect_request";
                case 0x20A -> "disconnect_response";
                case 0x20B -> "search_request_extended";
                case 0x20C -> "search_response_extended";
                case 0x310 -> "device_configuration_request";
                case 0x311 -> "device_configuration_ack";
                case 0x420 -> "tunnelling_request";
                case 0x421 -> "tunnelling_ack";
                case 0x530 -> "routing_indication";
                case 0x531 -> "routing_lost_message";
                case 0x532 -> "routing_busy";
                case 0x950 -> "secure_wrapper";
                case 0x951 -> "session_request";
                case 0x952 -> "session_response";
                default -> null;
            };
        }
    }
}
