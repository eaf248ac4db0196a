package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;
import io.fathom.api.Transport;

/** BitTorrent: peer handshake over TCP (BEP 3), DHT messages (BEP 5), UDP trackers (BEP 15), uTP connections (BEP 29). */
public final class BitTorrent extends Protocol {
    public BitTorrent() {
        super("BitTorrent", Description.of("Files shared among peers", "BEP 3, 5, 15, 29", "file-sharing"),
                Hints.tcp(6881).prefix(0x13, 'B', 'i', 't', 'T', 'o', 'r', 'r', 'e', 'n', 't').orUdp(6881).prefix("d1:ad2:id20:").prefix("d1:rd2:id20:").prefix("d2:ip6:").prefix("d2:ip18:").prefix("d1:eli20").prefix(0, 0, 4, 0x17, 0x27, 0x10, 0x19, 0x80).prefix(0x41, 0x00).prefix(0x41, 0x01).prefix(0x41, 0x02), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        int[] utp = {-1};
        return (side, in, out) -> {
            if (flow.transport() == Transport.TCP) {
                in.expect(0x13);
                in.expect("BitTorrent protocol");
                in.skip(48);
                out.serviceType("file-transfer", "BitTorrent peer connection");
                in.commit();
                return Step.DONE;
            }
            int first = in.peek(0);
            if (first == 'd') {
                var text = in.bytes(Math.min(in.remaining(), 2048));
                in.require(text.at(text.length() - 1) == 'e' || flow.truncated());
                in.require(text.length() >= 20 && (text.containsIgnoreCase("1:y1:") || text.containsIgnoreCase("1:t") || flow.truncated()));
                in.commit();
                return Step.DONE;
            }
            if (first == 0) {
                in.require(in.i64() == 0x41727101980L && in.i32() == 0);
                in.i32();
                in.commit();
                return Step.DONE;
            }
            // uTP: a SYN names the connection that the answer repeats.
            int type = in.u8();
            int extension = in.u8();
            int connection = in.u16();
            in.require((type & 15) == 1 && type >> 4 <= 4 && extension <= 2);
            in.skip(16);
            if (type >> 4 == 4) {
                in.require(utp[0] < 0 || utp[0] == connection);
                if (in.ok()) {
                    utp[0] = connection;
                    in.rest();
                    in.tentative();
                }
                return Step.MORE;
            }
            in.require(utp[0] == connection || utp[0] + 1 == connection);
            if (in.require(utp[0] >= 0)) {
                in.rest();
                in.commit();
            }
            return Step.DONE;
        };
    }
}
