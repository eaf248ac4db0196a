package io.fathom.protocols;

import io.fathom.api.Cursor;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;

/** RTP (RFC 3550) with RTCP beside it: version, payload type and source of a stream, known after several packets in sequence. */
public final class Rtp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("rtp");
    static final Field<Long> PAYLOAD_TYPE = FIELDS.number("payload_type", "RTP payload type, 0 to 127");
    static final Field<Long> SSRC = FIELDS.number("ssrc", "synchronisation source of the first stream");

    public Rtp() {
        super("RTP", Description.of("Audio and video in real time", "RFC 3550", "voip"), usual(), FIELDS);
    }

    // Version 2, and a payload type that RFC 3551 leaves to be used: 0 to 34, 64 to 127; reports are among them.
    private static Hints usual() {
        return Hints.udp().masked(0, new int[] {0x80, 0}, new int[] {0xC0, 0x60}).masked(0, new int[] {0x80, 0x20}, new int[] {0xC0, 0x7C})
                .masked(0, new int[] {0x80, 0x40}, new int[] {0xC0, 0x40}).largestMessage(65_535);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Sequence();
    }

    /** What one side sent so far. */
    private static final class Sender {
        long ssrc = -1;
        long reporter = -1;
        int last;
        int run;
    }

    private static final class Sequence implements Dissector {
        // Made when there is something to know: most datagrams that look like this in their first octets are none.
        private Sender initiator;
        private Sender responder;

        private Sender sender(Side side) {
            Sender s = side == Side.INITIATOR ? initiator : responder;
            if (s == null) {
                s = new Sender();
                if (side == Side.INITIATOR) {
                    initiator = s;
                } else {
                    responder = s;
                }
            }
            return s;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int first = in.u8();
            int second = in.u8();
            in.require(first >> 6 == 2);
            if (second >= 200 && second <= 207) {
                return report(side, in);
            }
            int sequence = in.u16();
            in.u32();
            long source = in.u32();
            int type = second & 0x7F;
            in.skip((first & 15) * 4);
            if ((first & 0x10) != 0) {
                in.u16();
                in.skip(in.u16() * 4);
            }
            in.require(source != 0 && (type <= 34 || type >= 64 && type <= 127 && !(type >= 72 && type <= 76)));
            if (!in.ok()) {
                return Step.MORE;
            }
            Sender s = sender(side);
            int step = sequence - s.last & 0xFFFF;
            boolean follows = source == s.ssrc && step >= 1 && step <= 8;
            if (s.ssrc >= 0 && !follows && s.run < 3 && source != s.ssrc) {
                in.reject();
                return Step.MORE;
            }
            s.run = follows ? s.run + 1 : 1;
            s.ssrc = source;
            s.last = sequence;
            in.rest();
            out.set(PAYLOAD_TYPE, type);
            out.set(SSRC, source);
            // Source and sequence repeated four times leave no doubt; twice, where a report names the same source.
            Sender other = side == Side.INITIATOR ? responder : initiator;
            if (s.run >= 4 || s.run >= 3 && other != null && other.run >= 2 || s.run >= 2 && s.reporter == source) {
                in.commit();
                return Step.DONE;
            }
            in.tentative();
            return Step.MORE;
        }

        private Step report(Side side, Cursor in) {
            int length = in.u16();
            in.require(length * 4 <= in.remaining() + 4 && length >= 1);
            long from = in.u32();
            if (in.ok()) {
                sender(side).reporter = from;
                in.rest();
                in.tentative();
            }
            return Step.MORE;
        }
    }
}
