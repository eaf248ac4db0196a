package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** LLMNR (RFC 4795): every message in the form of DNS. */
public final class Llmnr extends Protocol {
    private static final DnsMessage.Declared FIELDS = new DnsMessage.Declared("llmnr");

    // What a worker reads messages with, held by this object and gone with it.
    private final ThreadLocal<DnsMessage> messages = ThreadLocal.withInitial(DnsMessage::new);

    public Llmnr() {
        super("LLMNR", Description.of("Link-local multicast name resolution", "RFC 4795", "dns"), Hints.udp(5355), FIELDS.set);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            messages.get().read(in, in.remaining(), out, FIELDS, false);
            if (in.ok()) {
                out.publish();
                in.commit();
            }
            return Step.MORE;
        };
    }
}
