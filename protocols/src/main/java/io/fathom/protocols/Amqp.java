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
import io.fathom.api.Side;
import io.fathom.api.Step;

/**
 * AMQP 0-9-1 and 0-10 (AMQP specifications), 1.0 by its header (ISO/IEC 19464): version, virtual host, the first method, exchange and
 * routing key of the first publication. Connections under way are recognised by whole frames. Content is not read, nor frames of 0-10 and
 * 1.0.
 */
public final class Amqp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("amqp");
    static final Field<String> VERSION = FIELDS.text("version", "version the client asked for");
    static final Field<Boolean> SASL = FIELDS.flag("sasl", "AMQP 1.0 starts with its security layer");
    static final Field<String> METHOD = FIELDS.text("method", "class and method of the first frame");
    static final Field<String> HOST = FIELDS.text("virtual_host", "virtual host opened");
    static final Field<String> EXCHANGE = FIELDS.text("exchange", "exchange of the first publication");
    static final Field<String> ROUTE = FIELDS.text("routing_key", "routing key of the first publication");

    private static final int FRAME_END = 0xCE;
    private static final int METHOD_FRAME = 1;
    private static final int HEARTBEAT = 8;
    private static final int MOST = 64;

    public Amqp() {
        super(
                "AMQP",
                Description.of("Advanced Message Queuing Protocol", "AMQP 0-9-1, ISO/IEC 19464", "middleware"),
                Hints.tcp(5672)
                        .prefix("AMQP")
                        .masked(0, new int[] {1, 0, 0, 0, 0, 0, 0, 0}, new int[] {0xFF, 0xF0, 0, 0xFF, 0, 0, 0, 0xFF}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection();
    }

    private static final class Connection implements Dissector {
        private boolean header;
        private boolean sure;
        private int frames;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            if (in.peek(0) == 'A') {
                return header(in, out);
            }
            int type = in.u8();
            int channel = in.u16();
            long length = in.u32();
            in.require((type <= 3 && type > 0 || type == HEARTBEAT && length == 0 && channel == 0) && length < 1 << 24);
            if (!sure) {
                in.require((header || type == METHOD_FRAME) && length < 8192);
            } else if (length > 8192) {
                in.discard(length + 1);
                in.commit();
                return ++frames > MOST ? Step.DONE : Step.MORE;
            }
            int method = type == METHOD_FRAME ? in.u16() : 0;
            int number = type == METHOD_FRAME ? in.u16() : 0;
            boolean published = false;
            int left = (int) length - (type == METHOD_FRAME ? 4 : 0);
            in.require(left >= 0);
            Bytes body = in.bytes(left);
            in.expect(FRAME_END);
            if (type == METHOD_FRAME && in.ok()) {
                in.require((method % 10 == 0 && method >= 10 && method <= 90 || method == 85) && number >= 10 && number <= 130);
                if (!out.has(METHOD)) {
                    out.set(METHOD, method + "." + number);
                }
                if (method == 10 && number == 40) {
                    out.set(HOST, body.sub(1, 1 + Math.max(0, body.at(0))));
                } else if (method == 60 && number == 40) {
                    int exchange = Math.max(0, body.at(2));
                    out.set(EXCHANGE, body.sub(3, 3 + exchange));
                    out.set(ROUTE, body.sub(4 + exchange, 4 + exchange + Math.max(0, body.at(3 + exchange))));
                    published = true;
                }
            }
            if (in.commit()) {
                sure = true;
                frames++;
            }
            return published || frames > MOST ? Step.DONE : Step.MORE;
        }

        private Step header(Cursor in, Fields out) {
            in.expect("AMQP");
            int id = in.u8();
            int major = in.u8();
            int minor = in.u8();
            int revision = in.u8();
            boolean one = major == 1 && minor == 0 && revision == 0 && (id == 0 || id == 2 || id == 3);
            in.require(one || id <= 1 && (major <= 1 && minor <= 10 && revision <= 10 || major == 9 && minor == 1));
            out.set(VERSION, one ? "1.0" : id == 0 ? major + "-" + minor + "-" + revision : "0-" + Math.max(minor, revision));
            if (id == 3) {
                out.set(SASL, true);
            }
            if (in.commit()) {
                header = true;
                sure = true;
            }
            return one ? Step.DONE : Step.MORE;
        }
    }
}
