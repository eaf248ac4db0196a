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

/**
 * Memcached in its text, binary and UDP forms (memcached protocol.txt and the binary protocol of 2008): the first commands, the first
 * answer, the version. Keys and values are not read. A command alone is never enough in the text form: the answer must fit it.
 */
public final class Memcached extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("memcached");
    static final Field<String> COMMAND = FIELDS.text("command", "the first command");
    static final Field<String> VERSION = FIELDS.text("version", "what the server says its version is");

    private static final String[] ANSWERS = {
        "VALUE ", "END\r\n", "STORED\r\n", "NOT_STORED\r\n", "EXISTS\r\n", "NOT_FOUND\r\n", "DELETED\r\n", "TOUCHED\r\n", "STAT ", "VERSION ",
        "OK\r\n",
        "ERROR\r\n", "CLIENT_ERROR ", "SERVER_ERROR ", "HD", "EN\r\n", "VA ", "MN\r\n", "RESET\r\n"
    };
    private static final String[] COMMANDS = {
        "get ", "gets ", "set ", "add ", "replace ", "append ", "prepend ", "cas ", "delete ", "incr ", "decr ", "touch ", "gat ", "gats ",
        "stats", "version",
        "verbosity ", "flush_all", "mg ", "ms ", "md ", "ma ", "mn\r"
    };
    private static final int UDP_HEADER = 8;

    public Memcached() {
        super(
                "Memcached",
                Description.of("The cache protocol of memcached", "memcached protocol.txt", "database"),
                Hints.tcp(11211)
                        .orUdp(11211)
                        .masked(0, new int[] {0x80, 0, 0, 0, 0, 0}, new int[] {0xFF, 0xC0, 0, 0, 0xE0, 0xFF})
                        .portsToo(),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection(flow.transport() == Transport.UDP);
    }

    private static final class Connection implements Dissector {
        private final boolean udp;
        private Side client;
        private int request;
        private boolean binary;

        Connection(boolean udp) {
            this.udp = udp;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            if (udp) {
                int id = in.u16();
                int number = in.u16();
                int count = in.u16();
                in.require(in.u16() == 0 && number < count && in.has(1) && (client == null || side == client || id == request));
                request = id;
            }
            int magic = in.peek(0);
            if (magic == 0x80 || magic == 0x81) {
                return binary(side, magic == 0x80, in, out);
            }
            if (client == null) {
                Bytes line = in.line(2048);
                String command = null;
                for (String c : COMMANDS) {
                    if (line.startsWith(c.stripTrailing())) {
                        command = c.stripTrailing();
                        break;
                    }
                }
                in.require(command != null && line.printable());
                out.set(COMMAND, command);
                if (in.tentative()) {
                    client = side;
                }
                return Step.MORE;
            }
            if (side == client) {
                // Data of a storage command, or another command: passed over until the answer has come.
                in.skip(in.remaining());
                in.tentative();
                return Step.MORE;
            }
            boolean fits = false;
            for (String a : ANSWERS) {
                fits |= in.startsWith(a);
            }
            in.require(fits && !binary || !in.has(8));
            Bytes line = in.line(512);
            if (line.startsWith("VERSION ")) {
                out.set(VERSION, line.sub(8));
            }
            in.commit();
            return Step.DONE;
        }

        private Step binary(Side side, boolean asks, Cursor in, Fields out) {
            in.u8();
            int code = in.u8();
            int key = in.u16();
            int extras = in.u8();
            int type = in.u8();
            int status = in.u16();
            long body = in.u32();
            in.skip(12);
            in.require(code <= 0x38 && type == 0 && extras <= 32 && key <= 250 && key + extras <= body && body <= 128 << 20
                    && (asks || client != null && side != client && (status < 0x10 || status >> 4 == 2 || status >> 4 == 8)));
            in.discard(body);
            if (asks) {
                if (!out.has(COMMAND)) {
                    out.set(COMMAND, "0x" + Integer.toHexString(code));
                }
                if (in.tentative()) {
                    client = side;
                    binary = true;
                }
                return Step.MORE;
            }
            in.require(binary);
            in.commit();
            return Step.DONE;
        }
    }
}
