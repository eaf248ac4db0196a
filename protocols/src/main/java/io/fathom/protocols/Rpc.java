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
import io.fathom.api.Transport;

/**
 * ONC RPC version 2 over UDP and TCP (RFC 5531): program, version, procedure and credentials of calls and the status of answers. Arguments
 * and results are not read; NFS and its mount protocol have a dissector of their own.
 */
public final class Rpc extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("rpc");
    static final Field<Long> XID = FIELDS.number("xid_number", "number of the last call");
    static final Field<String> PROGRAM = FIELDS.text("program", "name of the program called, or its number");
    static final Field<Long> VERSION = FIELDS.number("version", "version of the program");
    static final Field<Long> PROCEDURE = FIELDS.number("procedure", "number of the procedure called");
    static final Field<String> AUTHENTICATION = FIELDS.text("auth_type", "kind of credentials of the last call");
    static final Field<String> MACHINE = FIELDS.text("creds.machine_name", "the caller's machine, as it says");
    static final Field<Long> USER = FIELDS.number("creds.uid", "the caller's user number").personal();
    static final Field<Long> GROUP = FIELDS.number("creds.gid", "the caller's group number").personal();
    static final Field<String> STATUS = FIELDS.text("status", "status of the last answer");

    private static final int CALLS = 32;
    private static final int LARGEST_FRAGMENT = 4 << 20;

    public Rpc() {
        super(
                "ONC RPC",
                Description.of("Remote procedure calls of Sun and the IETF", "RFC 5531", "rpc").as("rpc"),
                Hints.udp(111, 2049)
                        .orTcp(111, 2049)
                        .prefixAt(4, 0, 0, 0, 0, 0, 0, 0, 2, 0)
                        .masked(0, new int[] {0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2},
                                new int[] {0x80, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Calls(flow.transport() == Transport.TCP);
    }

    /** The head of a call. */
    record Call(int xid, int program, int version, int procedure, int flavor) {
        boolean nfs() {
            return program == 100_003 || program == 100_005;
        }
    }

    /** Length of the record at hand: of its mark over TCP, else all there is. */
    static long length(boolean tcp, Cursor in) {
        if (!tcp) {
            return in.remaining();
        }
        long mark = in.u32();
        in.require((mark & 0x8000_0000L) != 0 || !in.ok());
        return mark & 0x7FFF_FFFF;
    }

    /** Reads a call up to its arguments; what is impossible fails the cursor. */
    static Call call(Cursor in, long length, Fields out) {
        int xid = in.i32();
        in.require(in.i32() == 0 && in.i32() == 2);
        int program = in.i32();
        int version = in.i32();
        int procedure = in.i32();
        int flavor = in.i32();
        int size = in.i32();
        in.require(program >= 100_000 && version >= 0 && version <= 16 && procedure >= 0 && procedure < 256
                && (flavor >= 0 && flavor <= 6 || flavor >= 390_000 && flavor < 400_000) && size >= 0 && size <= 400 && length >= 40 + size);
        if (out != null && flavor == 1 && size >= 20) {
            long outer = in.enter(size);
            in.i32();
            int name = in.i32();
            in.require(name >= 0 && name <= 255);
            out.set(MACHINE, in.bytes(name));
            in.skip(-name & 3);
            out.set(USER, in.u32());
            out.set(GROUP, in.u32());
            in.leave(outer);
        } else {
            in.skip(size);
        }
        int verifier = in.i32();
        int width = in.i32();
        in.require((verifier >= 0 && verifier <= 6 || verifier >= 390_000 && verifier < 400_000) && width >= 0 && width <= 400);
        in.skip(width);
        return new Call(xid, program, version, procedure, flavor);
    }

    /** Reads the head of an answer up to the results: its status in words. */
    static String answer(Cursor in, int xid) {
        in.require(in.i32() == xid && in.i32() == 1);
        int state = in.i32();
        if (state == 1) {
            return "denied";
        }
        in.require(state == 0);
        in.i32();
        int width = in.i32();
        in.require(width >= 0 && width <= 400);
        in.skip(width);
        return switch (in.i32()) {
            case 0 -> "accepted";
            case 1 -> "program_unavailable";
            case 2 -> "program_mismatch";
            case 3 -> "procedure_unavailable";
            case 4 -> "garbage_arguments";
            case 5 -> "system_error";
            default -> {
                in.reject();
                yield null;
            }
        };
    }

    private static final class Calls implements Dissector {
        private final boolean tcp;
        private Side client;
        private int xid;
        private int calls;

        Calls(boolean tcp) {
            this.tcp = tcp;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            long length = length(tcp, in);
            in.require(length >= 24 && length <= LARGEST_FRAGMENT);
            int start = in.position();
            if (client != null && side != client) {
                boolean mine = in.peek32(0) == (xid & 0xFFFF_FFFFL);
                if (mine) {
                    out.set(STATUS, answer(in, xid));
                    out.publish();
                }
                in.discard(length - (in.position() - start));
                in.commit();
                return calls >= CALLS ? Step.DONE : Step.MORE;
            }
            Call call = call(in, length, out);
            in.require(!call.nfs());
            out.set(XID, call.xid & 0xFFFF_FFFFL);
            out.set(PROGRAM, program(call.program));
            out.set(VERSION, call.version);
            out.set(PROCEDURE, call.procedure);
            out.set(AUTHENTICATION, flavor(call.flavor));
            if (call.program == 100_000 && call.procedure == 3) {
                // As a DNS question stands for the service asked for, so does a question where NFS is (RFC 1833, GETPORT and GETADDR).
                long wanted = in.peek32(0);
                if (wanted == 100_003 || wanted == 100_005) {
                    out.application("NFS", "file-sharing", "rpcbind asked for program " + wanted);
                }
            }
            in.discard(length - (in.position() - start));
            if (in.commit()) {
                client = side;
                xid = call.xid;
                calls++;
            }
            return Step.MORE;
        }

        private static String flavor(int flavor) {
            return switch (flavor) {
                case 0 -> "none";
                case 1 -> "unix";
                case 2 -> "short";
                case 3 -> "dh";
                case 6 -> "gss";
                default -> Integer.toString(flavor);
            };
        }

        private static String program(int number) {
            return switch (number) {
                case 100_000 -> "portmapper";
                case 100_001 -> "rstatd";
                case 100_004 -> "ypserv";
                case 100_007 -> "ypbind";
                case 100_011 -> "rquotad";
                case 100_021 -> "nlockmgr";
                case 100_024 -> "status";
                case 100_227 -> "nfs_acl";
                default -> Integer.toUnsignedString(number);
            };
        }
    }
}
