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
import java.util.List;

/**
 * EtherNet/IP encapsulation (ODVA, The CIP Networks Library volume 2) over TCP and UDP: command, status, identity of listed devices, the
 * CIP service of unconnected and connected messages. CIP paths and data are not read.
 */
public final class EtherNetIp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("enip");
    static final Field<String> COMMAND = FIELDS.text("request.command", "the last command");
    static final Field<List<String>> COMMANDS = FIELDS.texts("commands", "different commands in order of appearance");
    static final Field<String> STATUS = FIELDS.text("response.status", "the last status other than success");
    static final Field<Long> SERVICE = FIELDS.number("request.cip.service_code", "CIP service of the last request, 0 to 127");
    static final Field<String> PRODUCT = FIELDS.text("response.identity.product_name", "what the device says it is").as(Role.AGENT);
    static final Field<Long> VENDOR = FIELDS.number("response.identity.vendor_code", "ODVA number of the device's maker");
    static final Field<Long> SERIAL = FIELDS.number("response.identity.serial", "the device's serial number");
    static final Field<String> REVISION = FIELDS.text("response.identity.revision", "the device's revision");

    private static final int LIST_IDENTITY = 0x63;
    private static final int SEND_RR = 0x6F;
    private static final int SEND_UNIT = 0x70;
    private static final int MOST = 64;

    public EtherNetIp() {
        super(
                "EtherNet/IP",
                Description.of("Industrial Ethernet of ODVA, carrying CIP", "ODVA CIP Networks Library, volume 2", "industrial").as("enip"),
                Hints.tcp(44818)
                        .orUdp(44818)
                        .masked(0, new int[] {4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, new int[] {0xFB, 0xFF, 0, 0xF0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF})
                        .masked(0, new int[] {0x60, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, new int[] {0xF0, 0xFF, 0, 0xF0, 0, 0, 0, 0, 0, 0xFF, 0xFF,
                                0xFF})
                        .masked(0, new int[] {0x70, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, new int[] {0xFC, 0xFF, 0, 0xF0, 0, 0, 0, 0, 0, 0xFF, 0xFF,
                                0xFF}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Session(flow.transport() == Transport.UDP);
    }

    private static final class Session implements Dissector {
        private final boolean udp;
        private String last;
        private int messages;

        Session(boolean udp) {
            this.udp = udp;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int code = in.u16le();
            int length = in.u16le();
            in.i32();
            long status = in.u32le();
            in.skip(8);
            int options = in.i32();
            String command = name(code);
            in.require(command != null && options == 0 && (status <= 3 || status >= 0x64 && status <= 0x6A) && (!udp || in.remaining() == length));
            if (status != 0) {
                out.set(STATUS, "0x" + Long.toHexString(status));
            }
            long outer = in.enter(length);
            out.set(COMMAND, command);
            if (command != null && !command.equals(last)) {
                out.add(COMMANDS, command);
            }
            if (code == SEND_RR || code == SEND_UNIT) {
                items(in, out);
            } else if (code == LIST_IDENTITY && length > 40) {
                identity(in, out);
            } else if (code == 0x65) {
                in.require(length == 4 && in.u16le() <= 2 || status != 0);
            }
            in.leave(outer);
            // One short question for services is little to go by inside a stream.
            boolean weak = !udp && messages == 0 && code == 0x04;
            if (weak ? in.tentative() : in.commit()) {
                last = command;
                messages++;
            }
            return messages > MOST ? Step.DONE : Step.MORE;
        }

        private static void items(Cursor in, Fields out) {
            if (in.remaining() == 0) {
                return;
            }
            in.require(in.i32() == 0);
            in.u16();
            int count = in.u16le();
            in.require(count <= 8);
            for (int i = 0; i < count && in.ok(); i++) {
                int type = in.u16le();
                int length = in.u16le();
                int skip = type == 0xB1 ? 2 : 0;
                if ((type == 0xB1 || type == 0xB2) && length > skip) {
                    in.skip(skip);
                    int service = in.peek(0);
                    if (service < 0x80) {
                        out.set(SERVICE, service);
                    }
                    in.skip(length - skip);
                } else {
                    in.skip(length);
                }
            }
        }

        private static void identity(Cursor in, Fields out) {
            in.skip(6 + 2 + 16);
            int vendor = in.u16le();
            in.skip(4);
            int major = in.u8();
            int minor = in.u8();
            in.skip(2);
            long serial = in.u32le();
            Bytes product = in.bytes(in.u8());
            out.set(VENDOR, vendor);
            out.set(REVISION, major + "." + minor);
            out.set(SERIAL, serial);
            out.set(PRODUCT, product);
        }

        private static String name(int code) {
            return switch (code) {
                case 0x04 -> "ListServices";
                case LIST_IDENTITY -> "ListIdentity";
                case 0x64 -> "ListInterfaces";
                case 0x65 -> "RegisterSession";
                case 0x66 -> "UnregisterSession";
                case SEND_RR -> "SendRRData";
                case SEND_UNIT -> "SendUnitData";
                case 0x72 -> "IndicateStatus";
                case 0x73 -> "Cancel";
                default -> null;
            };
        }
    }
}
