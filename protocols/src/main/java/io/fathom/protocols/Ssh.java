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
import io.fathom.api.Role;
import io.fathom.api.Side;
import io.fathom.api.Step;

/** SSH 1.99 and 2 (RFC 4253): both banners and key exchange offers with their HASSH; the rest is encrypted. */
public final class Ssh extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("ssh");
    static final Field<String> CLIENT_VERSION = FIELDS.text("client.proto_version", "protocol version of the client");
    static final Field<String> CLIENT_SOFTWARE = FIELDS.text("client.software_version", "software of the client").as(Role.AGENT);
    static final Field<String> CLIENT_HASSH = FIELDS.text("client.hassh.hash", "MD5 of the client's offer");
    static final Field<String> CLIENT_OFFER = FIELDS.text("client.hassh.string", "the client's offer");
    static final Field<String> SERVER_VERSION = FIELDS.text("server.proto_version", "protocol version of the server");
    static final Field<String> SERVER_SOFTWARE = FIELDS.text("server.software_version", "software of the server");
    static final Field<String> SERVER_HASSH = FIELDS.text("server.hassh.hash", "MD5 of the server's offer");
    static final Field<String> SERVER_OFFER = FIELDS.text("server.hassh.string", "the server's offer");

    public Ssh() {
        super("SSH", Description.of("Secure shell", "RFC 4253", "remote-access").asEncrypted(), Hints.tcp(22).prefix("SSH-").largestMessage(36_000), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Session();
    }

    private static final class Session implements Dissector {
        private final boolean[] banner = new boolean[2];
        private final boolean[] offer = new boolean[2];

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int s = side.ordinal();
            boolean client = side == Side.INITIATOR;
            if (!banner[s]) {
                in.expect("SSH-");
                var line = in.line(255);
                int dash = line.indexOf('-');
                in.require(!in.ok() || dash > 0 && dash < 6 && (line.at(0) == '1' || line.at(0) == '2') && line.printable());
                int space = line.indexOf(' ');
                out.set(client ? CLIENT_VERSION : SERVER_VERSION, line.sub(0, dash));
                out.set(client ? CLIENT_SOFTWARE : SERVER_SOFTWARE, line.sub(dash + 1, space < 0 ? line.length() : space));
                if (in.commit()) {
                    banner[s] = true;
                }
                return Step.MORE;
            }
            if (offer[s]) {
                in.rest();
                in.commit();
                return offer[0] && offer[1] ? finish(in, out) : Step.MORE;
            }
            long length = in.u32();
            int padding = in.u8();
            in.require(length >= 2 && length < 35_000 && padding < length);
            long packet = in.enter(length - 1);
            if (in.u8() != 20) {
                // Something comes before the offer, as in protocol 1: nothing more to read.
                if (in.ok()) {
                    out.publish();
                    in.leave(packet);
                    in.commit();
                    return Step.DONE;
                }
                return Step.MORE;
            }
            in.skip(16);
            String[] lists = new String[10];
            for (int i = 0; i < 10; i++) {
                lists[i] = in.bytes((int) Math.min(in.u32(), 1 << 20)).toString();
            }
            in.leave(packet);
            if (in.ok()) {
                // HASSH takes key exchange, ciphers, MACs and compression of the sender's own direction.
                int d = client ? 0 : 1;
                String text = lists[0] + ";" + lists[2 + d] + ";" + lists[4 + d] + ";" + lists[6 + d];
                out.set(client ? CLIENT_OFFER : SERVER_OFFER, text);
                if (out.wants(CLIENT_HASSH)) {
                    out.set(client ? CLIENT_HASSH : SERVER_HASSH, Digests.md5(text));
                }
                offer[s] = true;
                boolean both = offer[0] && offer[1];
                if (both) {
                    out.publish();
                }
                in.commit();
                return both ? Step.DONE : Step.MORE;
            }
            return Step.MORE;
        }

        private static Step finish(Cursor in, Fields out) {
            out.publish();
            in.commit();
            return Step.DONE;
        }

        @Override
        public Step gap(Side side, long length, Fields out) {
            out.publish();
            return Step.DONE;
        }

        @Override
        public void end(Fields out) {
            out.publish();
        }
    }
}
