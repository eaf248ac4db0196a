package io.fathom.protocols;

import io.fathom.api.Cursor;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Fields;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;
import io.fathom.api.Transport;

/** DNS (RFC 1035, over TCP RFC 7766): every query and answer with its records; EDNS and DNSSEC records by type only. */
public final class Dns extends Protocol {
    private static final DnsMessage.Declared FIELDS = new DnsMessage.Declared("dns");

    // What a worker reads messages with, held by this object and gone with it.
    private final ThreadLocal<DnsMessage> messages = ThreadLocal.withInitial(DnsMessage::new);

    // Each message stands for itself: nothing is kept of a flow.
    private final Dissector stream = (side, in, out) -> read(in, out, true);
    private final Dissector datagrams = (side, in, out) -> read(in, out, false);

    public Dns() {
        super("DNS", Description.of("Domain names to addresses", "RFC 1035", "dns"), Hints.udp(53).orTcp(53).prefixAt(2, 0x01, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00).prefixAt(4, 0x01, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00).portsToo(), FIELDS.set);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return flow.transport() == Transport.TCP ? stream : datagrams;
    }

    private Step read(Cursor in, Fields out, boolean stream) {
        int length = stream ? in.u16() : in.remaining();
        if (stream) {
            in.require(length >= 12);
            in.need(length);
        }
        boolean certificate = in.peek(12) == 1 && in.peek(13) == '2' && in.peek(14) == 13 && in.peek(15) == 'd';
        messages.get().read(in, length, out, FIELDS, false);
        if (in.ok()) {
            out.publish();
            if (certificate) {
                tellDnsCrypt(out);
            }
            in.commit();
        }
        return Step.MORE;
    }

    private static void tellDnsCrypt(Fields out) {
        String name = out.text(FIELDS.rrname);
        if (name != null && name.startsWith("2.dnscrypt-cert.")) {
            out.carries("DNSCrypt", "dns", "certificate asked for: " + name);
        }
    }
}
