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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * FTP control connection (RFC 959, 2428, 4217): commands and replies; announces data connections and what file comes on them; AUTH TLS hands over.
 * Passwords are not read.
 */
public final class Ftp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("ftp");
    static final Field<String> COMMAND = FIELDS.text("command", "command word");
    static final Field<String> DATA = FIELDS.text("command_data", "its argument, but for passwords").personal();
    static final Field<List<String>> REPLY = FIELDS.texts("reply", "lines of the reply");
    static final Field<List<String>> CODES = FIELDS.texts("completion_code", "reply codes");
    private static final String[] COMMANDS = {"USER ", "PASS", "ACCT", "AUTH ", "FEAT", "SYST", "OPTS ", "PORT ", "EPRT ", "PASV", "EPSV", "TYPE ",
            "LIST", "RETR ", "STOR ", "CWD", "PWD", "QUIT", "NOOP", "HELP", "MLSD", "NLST", "SIZE ", "MDTM ", "CLNT ", "PBSZ", "PROT ", "REST ",
            "DELE ", "MKD ", "RMD ", "RNFR ", "RNTO ", "ABOR", "SITE ", "STAT", "CDUP", "XPWD", "HOST "};

    public Ftp() {
        super("FTP", Description.of("Files, control connection", "RFC 959", "file-transfer"), Hints.tcp(21).prefix("220 ").prefix("220-"), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Session(flow);
    }

    /** A data connection that was announced. */
    private record Place(byte[] address, int port, String how) {}

    private static final class Session implements Dissector {
        private final FlowContext flow;
        private Side server;
        private boolean asked;
        private boolean confirmed;
        private boolean tls;
        private final List<Place> places = new ArrayList<>(2);

        Session(FlowContext flow) {
            this.flow = flow;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            var line = in.line(4096);
            if (!in.ok()) {
                return Step.MORE;
            }
            if (server == null) {
                if (in.require(line.startsWith("220"))) {
                    server = side;
                    in.tentative();
                }
                return Step.MORE;
            }
            if (side == server) {
                reply(line, in, out);
            } else {
                command(line, in, out);
            }
            return Step.MORE;
        }

        private void accept(Cursor in) {
            if (confirmed) {
                in.commit();
            } else {
                in.tentative();
            }
        }

        private void command(Bytes line, Cursor in, Fields out) {
            boolean known = false;
            for (String c : COMMANDS) {
                known |= line.startsWithIgnoreCase(c);
            }
            if (!in.require(known || confirmed)) {
                return;
            }
            out.clear();
            int space = line.indexOf(' ');
            out.set(COMMAND, space < 0 ? line : line.sub(0, space));
            if (space > 0 && !line.startsWithIgnoreCase("PASS")) {
                out.set(DATA, line.sub(space + 1));
            }
            asked = true;
            tls = line.startsWithIgnoreCase("AUTH TLS") || line.startsWithIgnoreCase("AUTH SSL");
            if (line.startsWithIgnoreCase("PORT ")) {
                address(line.sub(5), server.opposite(), out, "FTP PORT");
            } else if (line.startsWithIgnoreCase("EPRT |1|") || line.startsWithIgnoreCase("EPRT |2|")) {
                int second = line.indexOf('|', 8);
                int third = line.indexOf('|', second + 1);
                long port = third < 0 ? -1 : line.sub(second + 1, third).decimal();
                if (isDataPort(port)) {
                    places.clear();
                    announce(flow.address(server.opposite()), (int) port, out, "FTP EPRT");
                }
            } else if (line.startsWithIgnoreCase("RETR ") || line.startsWithIgnoreCase("STOR ") || line.startsWithIgnoreCase("APPE ")
                    || line.startsWithIgnoreCase("STOU ")) {
                // Announced before: now it is known what for.
                String about = line.sub(0, 4).toString().toUpperCase(Locale.ROOT) + line.sub(4);
                for (Place p : places) {
                    out.expect(Transport.TCP, p.address, p.port, "ftp-data", p.how, about);
                }
            }
            accept(in);
        }

        private void reply(Bytes line, Cursor in, Fields out) {
            long code = line.sub(0, 3).decimal();
            boolean isReply = code >= 100 && code <= 659 && (line.length() == 3 || line.at(3) == ' ' || line.at(3) == '-');
            if (!in.require(isReply || line.at(0) == ' ' || confirmed)) {
                return;
            }
            if (isReply && line.at(3) != '-') {
                confirmed |= asked && code != 220 || confirmed;
                out.add(REPLY, line.sub(4));
                out.add(CODES, line.sub(0, 3));
                if (code == 227) {
                    int open = line.indexOf('(');
                    address(open < 0 ? line.sub(4) : line.sub(open + 1), server, out, "FTP PASV");
                } else if (code == 229) {
                    int bar = line.indexOf('|');
                    int end = line.indexOf('|', bar + 3);
                    long port = bar < 0 || end < 0 ? -1 : line.sub(bar + 3, end).decimal();
                    if (isDataPort(port)) {
                        places.clear();
                        announce(flow.address(server), (int) port, out, "FTP EPSV");
                    }
                } else if (code == 234 && tls) {
                    out.handOver("tls");
                }
                out.publish();
            }
            accept(in);
        }

        /** Data connections use port 20 or ephemeral ports; who announces another service's port would have its flows taken for something else. */
        private static boolean isDataPort(long port) {
            return port == 20 || port >= 1024 && port < 65536;
        }

        // Six decimal numbers with commas: four octets of the address, two of the port.
        private void address(Bytes text, Side side, Fields out, String how) {
            byte[] address = new byte[4];
            int port = 0;
            int at = 0;
            while (at < text.length() && (text.at(at) < '0' || text.at(at) > '9')) {
                at++;
            }
            for (int i = 0; i < 6; i++) {
                int end = at;
                while (text.at(end) >= '0' && text.at(end) <= '9') {
                    end++;
                }
                long n = text.sub(at, end).decimal();
                if (n < 0 || n > 255) {
                    return;
                }
                if (i < 4) {
                    address[i] = (byte) n;
                } else {
                    port = port << 8 | (int) n;
                }
                at = end + 1;
            }
            if (!isDataPort(port)) {
                return;
            }
            places.clear();
            announce(address, port, out, how);
            // Behind address translation a host names an address that nobody can reach: clients then take that of the control connection.
            byte[] seen = flow.address(side);
            if (!Arrays.equals(address, seen)) {
                announce(seen, port, out, how);
            }
        }

        private void announce(byte[] address, int port, Fields out, String how) {
            places.add(new Place(address, port, how));
            out.expect(Transport.TCP, address, port, "ftp-data", how);
        }
    }
}
