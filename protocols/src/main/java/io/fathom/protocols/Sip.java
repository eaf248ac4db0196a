package io.fathom.protocols;

import io.fathom.api.Bytes;
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
import io.fathom.api.Step;
import io.fathom.api.Transport;

/** SIP (RFC 3261) over UDP and TCP: requests and answers with their main headers; media addresses of SDP are announced to RTP and T.38. */
public final class Sip extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("sip");
    static final Field<String> METHOD = FIELDS.text("method", "request method");
    static final Field<String> URI = FIELDS.text("uri", "request target").personal();
    static final Field<String> VERSION = FIELDS.text("version", "SIP/2.0");
    static final Field<String> CODE = FIELDS.text("code", "status code of the answer");
    static final Field<String> REASON = FIELDS.text("reason", "reason phrase of the answer");
    static final Field<String> REQUEST_LINE = FIELDS.text("request_line", "first line of the request").personal();
    static final Field<String> RESPONSE_LINE = FIELDS.text("response_line", "first line of the answer");
    static final Field<String> FROM = FIELDS.text("sip_from", "caller (not in EVE)").personal();
    static final Field<String> TO = FIELDS.text("sip_to", "callee (not in EVE)").personal();
    static final Field<String> CALL_ID = FIELDS.text("call_id", "call identifier (not in EVE)");
    static final Field<String> AGENT = FIELDS.text("user_agent", "software (not in EVE)").as(Role.AGENT);
    private static final String[] METHODS = {"INVITE ", "ACK ", "BYE ", "CANCEL ", "OPTIONS ", "REGISTER ", "PRACK ", "SUBSCRIBE ", "NOTIFY ", "PUBLISH ", "INFO ", "REFER ",
        "MESSAGE ", "UPDATE "};

    public Sip() {
        super("SIP", Description.of("Calls set up and torn down", "RFC 3261", "voip"), sipHints(), FIELDS);
    }

    private static Hints sipHints() {
        var h = Hints.udp(5060).orTcp(5060).prefix("SIP/2.0 ").largestMessage(65_535);
        for (String m : METHODS) {
            h = h.prefix(m + "sip:").prefix(m + "sips:").prefix(m + "tel:");
        }
        return h;
    }

    @Override
    public Dissector open(FlowContext flow) {
        boolean stream = flow.transport() == Transport.TCP;
        return (side, in, out) -> read(in, out, stream);
    }

    private static Step read(Cursor in, Fields out, boolean stream) {
        while (in.peek(0) == '\r' || in.peek(0) == '\n') {
            in.skip(1);
        }
        if (stream && in.remaining() == 0) {
            in.tentative();
            return Step.MORE;
        }
        out.clear();
        var first = in.line(4096);
        if (first.startsWith("SIP/2.0 ")) {
            in.require(first.sub(8, 11).decimal() >= 100);
            out.set(CODE, first.sub(8, 11));
            out.set(REASON, first.sub(12));
            out.set(RESPONSE_LINE, first);
        } else {
            int space = first.indexOf(' ');
            in.require(!in.ok() || space > 0 && first.endsWith(" SIP/2.0"));
            out.set(METHOD, first.sub(0, space));
            out.set(URI, first.sub(space + 1, first.length() - 8));
            out.set(REQUEST_LINE, first);
        }
        out.set(VERSION, "SIP/2.0");
        long length = -1;
        boolean sdp = false;
        boolean call = false;
        for (int i = 0; i < 128 && in.ok(); i++) {
            var line = in.line(8192);
            if (line.isEmpty()) {
                break;
            }
            int colon = line.indexOf(':');
            var name = line.sub(0, Math.max(0, colon)).trim();
            var value = line.sub(colon + 1).trim();
            if (name.isIgnoreCase("call-id") || name.isIgnoreCase("i")) {
                call = true;
                out.set(CALL_ID, value);
            } else if (name.isIgnoreCase("from") || name.isIgnoreCase("f")) {
                out.set(FROM, value);
            } else if (name.isIgnoreCase("to") || name.isIgnoreCase("t")) {
                out.set(TO, value);
            } else if (name.isIgnoreCase("user-agent") || name.isIgnoreCase("server")) {
                out.set(AGENT, value);
            } else if (name.isIgnoreCase("content-length") || name.isIgnoreCase("l")) {
                length = value.decimal();
            } else if (name.isIgnoreCase("content-type") || name.isIgnoreCase("c")) {
                sdp = value.startsWithIgnoreCase("application/sdp");
            }
        }
        in.require(call);
        int body = (int) Math.min(length < 0 ? stream ? 0 : in.remaining() : length, 65_535);
        if (!stream) {
            body = Math.min(body, in.remaining());
        }
        var media = in.bytes(body);
        if (in.ok()) {
            if (sdp) {
                announce(media, out);
            }
            out.publish();
            in.commit();
        }
        return Step.MORE;
    }

    // c= and m= lines of RFC 8866; the address of a medium is its own or the session's.
    private static void announce(Bytes sdp, Fields out) {
        byte[] address = null;
        int at = 0;
        while (at < sdp.length()) {
            int end = sdp.indexOf('\n', at);
            end = end < 0 ? sdp.length() : end;
            var line = sdp.sub(at, end).trim();
            if (line.startsWith("c=IN IP4 ")) {
                address = ipv4(line.sub(9));
            } else if (line.startsWith("m=")) {
                boolean fax = line.startsWith("m=image ") && line.containsIgnoreCase(" udptl ");
                var rest = Text.afterWord(line);
                long port = Text.word(rest).decimal();
                if (address != null && port > 0 && port < 65_535 && (fax || line.startsWith("m=audio ") || line.startsWith("m=video "))) {
                    out.expect(Transport.UDP, address, (int) port, fax ? "t38" : "rtp", "SDP of a SIP call");
                }
            }
            at = end + 1;
        }
    }

    private static byte[] ipv4(Bytes text) {
        byte[] a = new byte[4];
        int at = 0;
        for (int i = 0; i < 4; i++) {
            int end = at;
            while (text.at(end) >= '0' && text.at(end) <= '9') {
                end++;
            }
            long n = text.sub(at, end).decimal();
            if (n < 0 || n > 255 || i < 3 && text.at(end) != '.') {
                return null;
            }
            a[i] = (byte) n;
            at = end + 1;
        }
        return a;
    }
}
