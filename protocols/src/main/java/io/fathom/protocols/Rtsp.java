package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Role;
import io.fathom.api.Step;

/** RTSP 1.0 and 2.0 (RFC 2326, 7826): requests and answers by their first lines; media addresses are not announced yet. */
public final class Rtsp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("rtsp");
    static final Field<String> METHOD = FIELDS.text("method", "request method");
    static final Field<String> URL = FIELDS.text("url", "what is played").personal();
    static final Field<String> AGENT = FIELDS.text("user_agent", "software of the client").as(Role.AGENT);

    public Rtsp() {
        super("RTSP", Description.of("Remote control of players", "RFC 2326", "streaming"),
                Hints.tcp(554, 8554).prefix("RTSP/1.").prefix("RTSP/2.").prefix("OPTIONS rtsp").prefix("DESCRIBE rtsp").prefix("SETUP rtsp").prefix("PLAY rtsp").prefix("OPTIONS * RTSP/")
                        .prefix("ANNOUNCE rtsp").prefix("TEARDOWN rtsp").prefix("GET_PARAMETER rtsp").prefix("SET_PARAMETER rtsp").prefix("RECORD rtsp").prefix("PAUSE rtsp"), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            if (in.peek(0) == '$') {
                // Media between the messages.
                in.skip(2);
                in.discard(in.u16());
                in.commit();
                return Step.MORE;
            }
            var line = in.line(4096);
            in.require(!in.ok() || line.startsWith("RTSP/") || line.endsWith("RTSP/1.0") || line.endsWith("RTSP/2.0"));
            if (!line.startsWith("RTSP/")) {
                int space = line.indexOf(' ');
                out.set(METHOD, line.sub(0, space));
                out.set(URL, line.sub(space + 1, line.length() - 9));
            }
            long length = 0;
            for (int i = 0; i < 64 && in.ok(); i++) {
                var header = in.line(4096);
                if (header.isEmpty()) {
                    break;
                }
                if (header.startsWithIgnoreCase("content-length:")) {
                    length = Math.max(0, header.sub(15).trim().decimal());
                } else if (header.startsWithIgnoreCase("user-agent:")) {
                    out.set(AGENT, header.sub(11).trim());
                }
            }
            in.discard(length);
            in.commit();
            return Step.MORE;
        };
    }
}
