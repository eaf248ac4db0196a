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
import io.fathom.api.Side;
import io.fathom.api.Step;
import io.fathom.api.Transport;
import java.util.List;

/**
 * DCE/RPC (The Open Group C706, MS-RPCE): interfaces bound over TCP and asked for over UDP, operation numbers, PROFINET IO by its
 * interfaces (IEC 61158-6-10). Arguments are not read; over SMB pipes and HTTP not either.
 */
public final class DceRpc extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("dcerpc");
    static final Field<String> VERSION = FIELDS.text("rpc_version", "5.0 over TCP, 4.0 over UDP");
    static final Field<String> REQUEST = FIELDS.text("request", "kind of the first message");
    static final Field<String> RESPONSE = FIELDS.text("response", "kind of the first answer");
    static final Field<List<String>> INTERFACES = FIELDS.texts("interface_uuids", "interfaces asked for");
    static final Field<List<String>> SERVICES = FIELDS.texts("services", "names of the interfaces asked for, where known");
    static final Field<Long> OPERATION = FIELDS.number("req.opnum", "number of the first operation");
    static final Field<Long> CALL = FIELDS.number("call_id", "number of the first call");

    private static final String[] KINDS = {
        "REQUEST", "PING", "RESPONSE", "FAULT", "WORKING", "NOCALL", "REJECT", "ACK", "CL_CANCEL", "FACK", "CANCEL_ACK", "BIND", "BINDACK", "BINDNAK",
        "ALTER_CONTEXT", "ALTER_CONTEXT_RESP", "AUTH3", "SHUTDOWN", "CO_CANCEL", "ORPHANED"
    };
    private static final int BIND = 11;
    private static final int ALTER = 14;
    private static final String PROFINET = "6c97-11d1-8271-00a02442df7d";

    public DceRpc() {
        super(
                "DCE/RPC",
                Description.of("Remote procedure calls of Windows and PROFINET", "C706, MS-RPCE", "rpc").as("dcerpc"),
                Hints.tcp(135, 593)
                        .orUdp(34964)
                        .masked(0, new int[] {5, 0, 0, 0, 0, 0, 0, 0}, new int[] {0xFF, 0xFE, 0xE0, 0, 0xEE, 0xFC, 0xFF, 0xFF})
                        .masked(0, new int[] {4, 0, 0, 0, 0, 0, 0}, new int[] {0xFF, 0xF0, 0, 0, 0xEE, 0xFC, 0xFF}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return flow.transport() == Transport.UDP ? new Datagrams() : new Stream();
    }

    private static String uuid(Bytes b, boolean little) {
        var out = new StringBuilder(36);
        int[] order = little ? new int[] {3, 2, 1, 0, 5, 4, 7, 6} : new int[] {0, 1, 2, 3, 4, 5, 6, 7};
        for (int i = 0; i < 16; i++) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                out.append('-');
            }
            int octet = b.at(i < 8 ? order[i] : i);
            out.append(Character.forDigit(octet >> 4 & 15, 16)).append(Character.forDigit(octet & 15, 16));
        }
        return out.toString();
    }

    private static void found(String uuid, Fields out) {
        out.add(INTERFACES, uuid);
        out.add(SERVICES, switch (uuid) {
            case "e1af8308-5d1f-11c9-91a4-08002b14a0fa" -> "epmapper";
            case "12345678-1234-abcd-ef00-01234567cffb" -> "netlogon";
            case "12345778-1234-abcd-ef00-0123456789ab" -> "lsarpc";
            case "12345778-1234-abcd-ef00-0123456789ac" -> "samr";
            case "367abb81-9844-35f1-ad32-98f038001003" -> "svcctl";
            case "4b324fc8-1670-01d3-1278-5a47bf6ee188" -> "srvsvc";
            case "6bffd098-a112-3610-9833-46c3f87e345a" -> "wkssvc";
            case "86d35949-83c9-4044-b424-db363231fd0c" -> "taskscheduler";
            case "338cd001-2244-31f1-aaaa-900038001003" -> "winreg";
            case "e3514235-4b06-11d1-ab04-00c04fc2dcd2" -> "drsuapi";
            case "000001a0-0000-0000-c000-000000000046" -> "isystemactivator";
            case "99fcfec4-5260-101b-bbcb-00aa0021347a" -> "oxid_resolver";
            default -> uuid.endsWith(PROFINET) ? "profinet_io" : null;
        });
    }

    /** Connection-oriented, version 5. */
    private static final class Stream implements Dissector {
        private boolean bound;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            in.require(in.u8() == 5);
            int minor = in.u8();
            int kind = in.u8();
            int flags = in.u8();
            boolean little = (in.peek(0) & 0xF0) == 0x10;
            in.require(minor <= 1 && kind < KINDS.length && (in.i32() & 0xEEFC_FFFF) == 0);
            int length = little ? in.u16le() : in.u16();
            int authentication = little ? in.u16le() : in.u16();
            long call = little ? in.u32le() : in.u32();
            in.require(length >= 16 && authentication + 16 <= length && (kind != BIND || length >= 72));
            if (!in.ok()) {
                return Step.MORE;
            }
            boolean binds = kind == BIND || kind == ALTER;
            if (!out.has(VERSION)) {
                out.set(VERSION, "5." + minor);
                out.set(CALL, call);
            }
            boolean asks = kind == 0 || binds;
            if (asks && !out.has(REQUEST)) {
                out.set(REQUEST, KINDS[kind]);
            } else if (!asks && !out.has(RESPONSE)) {
                out.set(RESPONSE, KINDS[kind]);
            }
            if (binds) {
                long outer = in.enter(length - 16);
                contexts(in, little, out);
                in.leave(outer);
            } else if (kind == 0) {
                in.require(length >= 24);
                in.skip(6);
                out.set(OPERATION, little ? in.u16le() : in.u16());
                in.discard(length - 24);
            } else {
                in.discard(length - 16);
            }
            boolean sure = binds || bound || (flags & 3) == 3 && kind <= 3;
            if (sure ? in.commit() : in.tentative()) {
                bound |= binds;
            }
            return kind == 0 ? Step.DONE : Step.MORE;
        }

        private static void contexts(Cursor in, boolean little, Fields out) {
            in.skip(8);
            int count = in.u8();
            in.skip(3);
            in.require(count > 0 && count <= 64);
            for (int i = 0; i < count && in.ok(); i++) {
                in.skip(2);
                int transfers = in.u8();
                in.skip(1);
                Bytes one = in.bytes(16);
                if (in.ok()) {
                    found(uuid(one, little), out);
                }
                in.skip(4 + 20 * transfers);
            }
        }
    }

    /** Connectionless, version 4. */
    private static final class Datagrams implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int whole = in.remaining();
            in.expect(4);
            int kind = in.u8();
            in.u16();
            boolean little = (in.peek(0) & 0xF0) == 0x10;
            in.require(kind <= 10 && (in.u24() & 0xEEFC_FF) == 0);
            in.u8();
            in.skip(16);
            Bytes one = in.bytes(16);
            in.skip(16);
            in.i32();
            long version = little ? in.u32le() : in.u32();
            long number = little ? in.u32le() : in.u32();
            int operation = little ? in.u16le() : in.u16();
            in.u32();
            int length = little ? in.u16le() : in.u16();
            in.skip(4);
            // Octets of a check sum may follow.
            in.require(length <= whole - 80 && whole - 80 - length < 32 && (version & 0xFFFF) < 64);
            if (!in.ok()) {
                return Step.MORE;
            }
            String name = uuid(one, little);
            found(name, out);
            out.set(VERSION, "4.0");
            out.set(CALL, number);
            out.set(kind == 0 || kind == 1 ? REQUEST : RESPONSE, KINDS[kind]);
            if (kind == 0) {
                out.set(OPERATION, operation);
            }
            if (name.endsWith(PROFINET)) {
                out.carries("PROFINET IO", "industrial", "interface " + name);
            }
            in.skip(in.remaining());
            in.commit();
            return Step.DONE;
        }
    }
}
