package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** LDAP version 3 (RFC 4511) over TCP, and CLDAP over UDP: operations; StartTLS hands over. Values are not read. */
public final class Ldap extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("ldap");
    static final Field<String> OPERATION = FIELDS.text("operation", "latest operation: bind_request, search_request, ...");
    private static final String[] NAMES = {"bind_request", "bind_response", "unbind_request", "search_request", "search_result_entry", "search_result_done", "modify_request",
        "modify_response", "add_request", "add_response", "del_request", "del_response", "mod_dn_request", "mod_dn_response", "compare_request", "compare_response", "abandon_request",
        "", "", "search_result_reference", "", "", "", "extended_request", "extended_response", "intermediate_response"};

    public Ldap() {
        super("LDAP", Description.of("Directories", "RFC 4511", "directory"), Hints.tcp(389, 3268).orUdp(389).prefix(0x30), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        boolean[] startTls = new boolean[1];
        return (side, in, out) -> {
            int length = Ber.tag(in, 0x30);
            in.require(length >= 5 && length <= 1 << 20);
            long message = in.enter(length);
            in.require(Ber.integer(in) >= 0);
            int tag = in.u8();
            int operation = tag & 0x1F;
            in.require((tag & 0xC0) == 0x40 && operation < NAMES.length && !NAMES[operation].isEmpty());
            int body = Ber.length(in);
            in.require(body <= in.remaining());
            if (operation == 0) {
                int version = Ber.integer(in);
                in.require(version == 2 || version == 3);
                in.skip(Ber.tag(in, 0x04));
                int choice = in.u8();
                in.require(choice == 0x80 || choice == 0xA3 || choice >= 0x89 && choice <= 0x8B);
            } else if (operation == 3) {
                in.skip(Ber.tag(in, 0x04));
                in.require(in.u8() == 0x0A);
            } else if (operation == 23) {
                in.require(in.u8() == 0x80);
                var name = in.bytes(Ber.length(in));
                startTls[0] |= in.ok() && name.is("1.3.6.1.4.1.1466.20037");
            } else if (operation == 1 || operation == 5 || operation == 24) {
                in.require(in.u8() == 0x0A && in.u8() == 1);
                int result = in.u8();
                if (operation == 24 && startTls[0] && result == 0) {
                    out.handOver("tls");
                }
            }
            in.leave(message);
            if (in.ok()) {
                out.set(OPERATION, NAMES[operation]);
                in.commit();
            }
            return Step.MORE;
        };
    }
}
