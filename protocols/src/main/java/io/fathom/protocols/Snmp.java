package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** SNMP versions 1, 2c and 3 (RFC 1157, 3416, 3412): version, community and kind of request. */
public final class Snmp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("snmp");
    static final Field<Long> VERSION = FIELDS.number("version", "1, 2 or 3");
    static final Field<String> COMMUNITY = FIELDS.text("community", "community: a password in clear").personal();
    static final Field<String> PDU = FIELDS.text("pdu_type", "get_request, response, ...");
    private static final String[] PDUS = {"get_request", "get_next_request", "response", "set_request", "trap_v1", "get_bulk_request", "inform_request", "trap_v2", "report"};

    public Snmp() {
        super("SNMP", Description.of("Network management", "RFC 3416", "management"), Hints.udp(161, 162).prefix(0x30).orTcp(161), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int length = Ber.tag(in, 0x30);
            in.require(length >= 10 && length <= in.remaining());
            int version = Ber.integer(in);
            if (version == 3) {
                out.set(VERSION, 3);
                int header = Ber.tag(in, 0x30);
                in.require(header >= 10 && header <= 32);
                Ber.integer(in);
                in.require(Ber.integer(in) >= 484);
                in.require(Ber.tag(in, 0x04) == 1);
                in.skip(1);
                in.require(Ber.integer(in) <= 3);
                in.rest();
                in.commit();
                return Step.DONE;
            }
            in.require(version == 0 || version == 1);
            out.clear();
            out.set(VERSION, version + 1);
            var community = in.bytes(Ber.tag(in, 0x04));
            in.require(community.printable());
            out.set(COMMUNITY, community);
            int pdu = in.u8() - 0xA0;
            in.require(pdu >= 0 && pdu < PDUS.length);
            int rest = Ber.length(in);
            in.require(rest <= in.remaining());
            if (pdu != 4) {
                Ber.integer(in);
                in.require(Ber.integer(in) <= 255);
            }
            if (in.ok()) {
                out.set(PDU, PDUS[pdu]);
                out.publish();
                in.rest();
                in.commit();
            }
            return Step.MORE;
        };
    }
}
