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

/**
 * Ethernet Global Data of GE controllers over UDP (GE Fanuc GFK-1541): producer, exchange and signature of produced data, which are not
 * read.
 */
public final class Egd extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("egd");
    static final Field<String> PRODUCER = FIELDS.text("producer", "identifier of the producer, an IPv4 address");
    static final Field<Long> EXCHANGE = FIELDS.number("exchange", "number of the exchange");

    public Egd() {
        super("EGD", Description.of("Cyclic data of GE controllers", "GFK-1541", "industrial"), Hints.udp(18246).prefix(0x0D, 1).portsToo(), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Data();
    }

    private static final class Data implements Dissector {
        private int messages;
        private int number;
        private long producer;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            in.require(in.u16() == 0x0D01);
            int request = in.u16le();
            long source = in.u32();
            long exchange = in.u32le();
            in.skip(4);
            long nanoseconds = in.u32le();
            long status = in.u32le();
            // Reserved, and a status of few values, in the head of 32 octets.
            in.skip(4);
            in.require(in.u32() == 0 && in.has(0) && status < 0x1_0000_0000L && nanoseconds < 0x1_0000_0000L && exchange < 0x1_0000L);
            in.require(messages == 0 || source == producer && (request - number & 0xFFFF) <= 8 && request != number);
            out.set(PRODUCER, (source >> 24) + "." + (source >> 16 & 255) + "." + (source >> 8 & 255) + "." + (source & 255));
            out.set(EXCHANGE, exchange);
            if (messages > 0 ? in.commit() : in.tentative()) {
                messages++;
                number = request;
                producer = source;
            }
            return messages > 1 ? Step.DONE : Step.MORE;
        }
    }
}
