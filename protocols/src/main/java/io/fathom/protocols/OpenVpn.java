package io.fathom.protocols;

import io.fathom.api.Cursor;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;
import io.fathom.api.Transport;

/** OpenVPN over UDP and TCP: the hard resets of client and server, whose session identifiers must meet; the rest is encrypted. */
public final class OpenVpn extends Protocol {
    public OpenVpn() {
        super("OpenVPN", Description.of("Tunnels over TLS", "OpenVPN wire protocol", "vpn").as("openvpn").asEncrypted(),
                Hints.udp(1194).prefix(0x38).prefix(0x50).prefix(0x40).orTcp(1194)
                        .masked(0, new int[] {0, 0, 0x38}, new int[] {0xF0, 0, 0xFF}).masked(0, new int[] {0, 0, 0x50}, new int[] {0xF0, 0, 0xFF}), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Resets(flow.transport() == Transport.TCP);
    }

    private static final class Resets implements Dissector {
        private final boolean stream;
        private long session;
        private Side client;

        Resets(boolean stream) {
            this.stream = stream;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int length = stream ? in.u16() : in.remaining();
            in.require(length >= 14 && length <= 2048);
            long packet = in.enter(length);
            int first = in.u8();
            int opcode = first >> 3;
            in.require((first & 7) == 0);
            if (client == null) {
                in.require(opcode == 7 || opcode == 10);
                long id = in.i64();
                in.require(id != 0 && id != -1);
                in.leave(packet);
                if (in.tentative()) {
                    client = side;
                    session = id;
                }
                return Step.MORE;
            }
            if (side == client) {
                in.require((opcode >= 3 && opcode <= 5 || opcode == 7 || opcode == 10) && in.i64() == session);
                in.leave(packet);
                in.tentative();
                return Step.MORE;
            }
            in.require(opcode == 8 || opcode == 4 || opcode == 5);
            in.skip(8);
            // The server repeats the client's identifier behind what may be an authentication code.
            boolean met = false;
            var rest = in.rest();
            for (int i = 0; i + 8 <= Math.min(rest.length(), 128) && !met; i++) {
                long v = 0;
                for (int k = 0; k < 8; k++) {
                    v = v << 8 | rest.at(i + k);
                }
                met = v == session;
            }
            in.require(met);
            in.leave(packet);
            in.commit();
            return Step.DONE;
        }
    }
}
