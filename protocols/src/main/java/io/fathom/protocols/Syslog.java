package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;
import io.fathom.api.Transport;

/** Syslog (RFC 5424, RFC 3164) over UDP and TCP: priority and the shape of what follows; messages are not read. */
public final class Syslog extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("syslog");
    static final Field<Long> FACILITY = FIELDS.number("facility", "0 to 23");
    static final Field<Long> SEVERITY = FIELDS.number("severity", "0 to 7");

    public Syslog() {
        super("Syslog", Description.of("Log messages", "RFC 5424", "monitoring"), Hints.udp(514).orTcp(514, 601).prefix("<"), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        boolean stream = flow.transport() == Transport.TCP;
        boolean usual = flow.port(Side.RESPONDER) == 514 || flow.port(Side.INITIATOR) == 514 || flow.port(Side.RESPONDER) == 601;
        return (side, in, out) -> {
            in.expect('<');
            int digits = 0;
            int priority = 0;
            while (digits < 3 && in.peek(0) >= '0' && in.peek(0) <= '9') {
                priority = priority * 10 + in.u8() - '0';
                digits++;
            }
            in.expect('>');
            in.require(digits > 0 && priority <= 191);
            var text = stream ? in.line(8192) : in.bytes(Math.min(in.remaining(), 96));
            // Off its port only with a date or a version, as the RFCs have it.
            boolean dated = text.at(3) == ' ' && text.at(6) == ' ' && text.at(9) == ':' || text.at(0) == '1' && text.at(1) == ' ';
            int letters = 0;
            for (int i = 0; i < Math.min(text.length(), 16); i++) {
                letters += text.at(i) >= 0x20 && text.at(i) < 0x7F ? 1 : 0;
            }
            in.require(!in.ok() || letters >= 8 && letters >= Math.min(text.length(), 16) - 1 && (dated || usual));
            if (in.ok()) {
                out.set(FACILITY, priority >> 3);
                out.set(SEVERITY, priority & 7);
                in.rest();
                in.commit();
            }
            return Step.DONE;
        };
    }
}
