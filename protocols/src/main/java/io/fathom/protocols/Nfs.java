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
 * NFS versions 2 to 4 and its mount protocol over ONC RPC (RFC 1094, RFC 1813, RFC 7530): procedure, name looked up, mounted directory,
 * status. File data and the operations inside of a compound of version 4 are not read.
 */
public final class Nfs extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("nfs");
    static final Field<Long> ID = FIELDS.number("id", "number of the call");
    static final Field<Long> VERSION = FIELDS.number("version", "version of the protocol, 1 to 4");
    static final Field<String> PROCEDURE = FIELDS.text("procedure", "what is called");
    static final Field<String> FILE = FIELDS.text("filename", "name the call is about: of a lookup, creation, removal or mount").personal();
    static final Field<String> STATUS = FIELDS.text("status", "OK, or the number of the error the answer bears");

    private static final String[] VERSION_2 = {
        "NULL", "GETATTR", "SETATTR", "ROOT", "LOOKUP", "READLINK", "READ", "WRITECACHE", "WRITE", "CREATE", "REMOVE", "RENAME", "LINK", "SYMLINK",
        "MKDIR",
        "RMDIR", "READDIR", "STATFS"
    };
    private static final String[] VERSION_3 = {
        "NULL", "GETATTR", "SETATTR", "LOOKUP", "ACCESS", "READLINK", "READ", "WRITE", "CREATE", "MKDIR", "SYMLINK", "MKNOD", "REMOVE", "RMDIR",
        "RENAME",
        "LINK", "READDIR", "READDIRPLUS", "FSSTAT", "FSINFO", "PATHCONF", "COMMIT"
    };
    private static final String[] VERSION_4 = {"NULL", "COMPOUND"};
    private static final String[] MOUNT = {"MNT_NULL", "MNT", "DUMP", "UMNT", "UMNTALL", "EXPORT"};
    private static final int LARGEST = 4 << 20;

    public Nfs() {
        super(
                "NFS",
                Description.of("Network file system of Unix", "RFC 1813, RFC 7530", "file-sharing"),
                Hints.udp(2049)
                        .orTcp(2049)
                        .prefixAt(4, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 0x86, 0xA3)
                        .prefixAt(4, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 0x86, 0xA5)
                        .prefixAt(8, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 0x86, 0xA3)
                        .prefixAt(8, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 0x86, 0xA5),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Calls(flow.transport() == Transport.TCP);
    }

    private static final class Calls implements Dissector {
        private final boolean tcp;
        private Side client;
        private Rpc.Call last;

        Calls(boolean tcp) {
            this.tcp = tcp;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            long length = Rpc.length(tcp, in);
            in.require(length >= 24 && length <= LARGEST);
            int start = in.position();
            if (client != null && side != client) {
                boolean mine = last != null && in.peek32(0) == (last.xid() & 0xFFFF_FFFFL);
                if (mine) {
                    status(in, start, length, out);
                }
                in.discard(length - (in.position() - start));
                if (in.commit() && mine) {
                    last = null;
                }
                return Step.MORE;
            }
            Rpc.Call call = Rpc.call(in, length, null);
            String[] names = call.program() == 100_005 ? MOUNT
                    : call.version() == 2 ? VERSION_2 : call.version() == 3 ? VERSION_3 : call.version() == 4 ? VERSION_4 : new String[0];
            in.require(call.nfs() && call.procedure() < names.length);
            if (!in.ok()) {
                return Step.MORE;
            }
            out.clear();
            String name = names[call.procedure()];
            out.set(ID, call.xid() & 0xFFFF_FFFFL);
            out.set(VERSION, call.version());
            out.set(PROCEDURE, name);
            switch (name) {
                case "MNT", "UMNT" -> file(in, out);
                case "LOOKUP", "CREATE", "REMOVE", "MKDIR", "RMDIR", "RENAME", "SYMLINK", "MKNOD" -> {
                    int handle = call.version() == 2 ? 32 : in.i32();
                    in.require(handle >= 0 && handle <= 64);
                    in.skip(handle + (-handle & 3));
                    file(in, out);
                }
                default -> { }
            }
            in.discard(length - (in.position() - start));
            if (in.commit()) {
                client = side;
                last = call;
            }
            return Step.MORE;
        }

        private static void file(Cursor in, Fields out) {
            int size = in.i32();
            in.require(size >= 0 && size <= 1024);
            out.set(FILE, in.bytes(size));
        }

        private void status(Cursor in, int start, long length, Fields out) {
            String state = Rpc.answer(in, last.xid());
            boolean plain = last.procedure() != 0 && (last.program() == 100_003 || last.procedure() == 1);
            if (!"accepted".equals(state)) {
                out.set(STATUS, state);
            } else if (plain && length - (in.position() - start) >= 4) {
                int code = in.i32();
                out.set(STATUS, code == 0 ? "OK" : Integer.toUnsignedString(code));
            } else {
                out.set(STATUS, "OK");
            }
            out.publish();
        }
    }
}
