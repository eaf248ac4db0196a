package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** MDNS (RFC 6762): every message in the form of DNS. */
public final class Mdns extends Protocol {
    private static final DnsMessage.Declared FIELDS = new DnsMessage.Declared("mdns");

    // What a worker reads messages with, held by this object and gone with it.
    private final ThreadLocal<DnsMessage> messages = ThreadLocal.withInitial(DnsMessage::new);

    public Mdns() {
        super("MDNS", Description.of("Names of devices on the local link", "RFC 6762", "dns"), Hints.udp(5353), FIELDS.set);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            // RFC 6762, 18.3: messages with another operation are to be ignored; and one that neither asks nor says anything tells nothing.
            in.require((in.peek(2) & 0x78) == 0 && in.remaining() > 12 && (in.peek(4) | in.peek(5) | in.peek(6) | in.peek(7)) != 0);
            messages.get().read(in, in.remaining(), out, FIELDS, true);
            if (in.ok()) {
                out.publish();
                in.commit();
            }
            return Step.MORE;
        };
    }
}
