package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** SSDP (UPnP Device Architecture): searches, announcements and answers by their start line and headers. */
public final class Ssdp extends Protocol {
    public Ssdp() {
        super("SSDP", Description.of("Devices that announce themselves", "UPnP Device Architecture 2.0", "network"),
                Hints.udp(1900).prefix("M-SEARCH * HTTP/1.").prefix("NOTIFY * HTTP/1.").prefix("HTTP/1.1 200 OK"), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            boolean answer = in.peek(0) == 'H';
            var line = in.line(64);
            boolean typed = false;
            for (int i = 0; i < 64 && in.remaining() > 0; i++) {
                var header = in.line(4096);
                typed |= header.startsWithIgnoreCase("ST:") || header.startsWithIgnoreCase("NT:") || header.startsWithIgnoreCase("MAN:") || header.startsWithIgnoreCase("USN:");
                if (header.isEmpty() && in.ok()) {
                    break;
                }
            }
            if (in.require(typed && (answer || line.endsWith("HTTP/1.1") || line.endsWith("HTTP/1.0")))) {
                in.rest();
                in.commit();
            }
            return Step.DONE;
        };
    }
}
