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
import io.fathom.api.Side;
import io.fathom.api.Step;

/** XMPP (RFC 6120): the stream header; STARTTLS hands over. */
public final class Xmpp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("xmpp");
    static final Field<String> TO = FIELDS.text("to", "server that the client asks for").as(Role.HOST);

    private static final int LONGEST_TAG = 4096;
    /** Until then TLS has begun, or will not. */
    private static final int MOST_TAGS = 64;

    public Xmpp() {
        super("Jabber", Description.of("Chat", "RFC 6120", "messaging").as("xmpp"),
                Hints.tcp(5222, 5269).prefix("<?xml").prefix("<stream:stream"), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Stream();
    }

    private static final class Stream implements Dissector {
        private boolean sure;
        private boolean asked;
        private int tags;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            Bytes tag = in.until('>', LONGEST_TAG);
            int start = tag.indexOf('<');
            if (!sure) {
                return opening(side, tag.sub(start), start == 0, in, out);
            }
            Bytes name = tag.sub(start + 1);
            boolean proceeds = asked && start >= 0 && name.startsWith("proceed");
            if (proceeds) {
                out.handOver("tls");
            }
            if (in.commit()) {
                asked |= start >= 0 && name.startsWith("starttls") && side == Side.INITIATOR;
                tags++;
            }
            return proceeds || tags >= MOST_TAGS ? Step.DONE : Step.MORE;
        }

        private Step opening(Side side, Bytes tag, boolean begins, Cursor in, Fields out) {
            boolean stream = tag.startsWith("<stream:stream");
            in.require(!in.ok() || begins && (tag.startsWith("<?xml") || stream && (tag.containsIgnoreCase("jabber:") || tag.containsIgnoreCase("etherx.jabber"))));
            if (!stream) {
                in.tentative();
                return Step.MORE;
            }
            int to = tag.indexOfIgnoreCase("to=");
            int quote = to < 0 ? -1 : tag.at(to + 3);
            int end = to < 0 ? -1 : tag.indexOf(quote, to + 4);
            if (end > 0 && (quote == '"' || quote == '\'') && side == Side.INITIATOR) {
                out.set(TO, tag.sub(to + 4, end));
            }
            sure |= in.commit();
            return Step.MORE;
        }
    }
}
