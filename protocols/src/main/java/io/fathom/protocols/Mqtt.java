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
 * MQTT 3.1, 3.1.1 and 5 (OASIS): CONNECT with client, user and will, its answer, the topics of the first subscription or publication.
 * Payload and properties of version 5 are not read; a connection already under way is recognised by a publication and its
 * acknowledgment, or by pings and their answers.
 */
public final class Mqtt extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("mqtt");
    static final Field<String> PROTOCOL = FIELDS.text("connect.protocol_string", "protocol name the client gave");
    static final Field<Long> VERSION = FIELDS.number("connect.protocol_version", "3 is 3.1, 4 is 3.1.1, 5 is 5.0");
    static final Field<String> CLIENT = FIELDS.text("connect.client_id", "the client's name of itself").personal();
    static final Field<String> USER = FIELDS.text("connect.username", "who logs in").personal();
    static final Field<String> WILL = FIELDS.text("connect.will.topic", "topic of the client's last will");
    static final Field<Boolean> CLEAN = FIELDS.flag("connect.flags.clean_session", "asks for a fresh session");
    static final Field<Boolean> PASSWORD = FIELDS.flag("connect.flags.password", "a password was sent");
    static final Field<Long> RETURN = FIELDS.number("connack.return_code", "0 is accepted");
    static final Field<String> TOPIC = FIELDS.text("publish.topic", "topic of the first publication");
    static final Field<Long> QOS = FIELDS.number("publish.qos", "quality of service of the first publication, 0 to 2");

    private static final int CONNECT = 1;
    private static final int CONNACK = 2;
    private static final int PUBLISH = 3;
    private static final int DISCONNECT = 14;
    private static final int PING = 0xC0;
    /** Control packets after which the connection says nothing new. */
    private static final int ENOUGH = 64;

    public Mqtt() {
        super(
                "MQTT",
                Description.of("Publish and subscribe for the Internet of Things", "OASIS MQTT 5.0, MQTT 3.1.1", "iot"),
                Hints.tcp(1883).prefixAt(2, "\0\4MQTT").prefixAt(3, "\0\4MQTT").prefixAt(2, "\0\6MQIsdp").prefixAt(3, "\0\6MQIsdp")
                        .masked(0, new int[] {0x32, 0, 0}, new int[] {0xF6, 0, 0xFF})
                        .prefix(0xC0, 0x00),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Session(flow.fromStart());
    }

    private static final class Session implements Dissector {
        private final boolean fromStart;
        private Side client;
        private int packets;
        /** Of the first publication of a connection under way, and who sent it. */
        private Side publisher;
        private int publication;
        /** Pings of the client, and answers of the server. */
        private final int[] pings = new int[2];
        private Side pinger;

        Session(boolean fromStart) {
            this.fromStart = fromStart;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int first = in.u8();
            long length = varint(in);
            in.require(first >> 4 != 0);
            int type = first >> 4;
            if (client == null && !fromStart && first != CONNECT << 4) {
                return underWay(side, first, length, in, out);
            }
            if (client == null) {
                in.require(first == CONNECT << 4);
                connect(in, length, out);
                if (in.commit()) {
                    client = side;
                }
                return Step.MORE;
            }
            packets++;
            if (type == CONNACK && length >= 2) {
                in.u8();
                out.set(RETURN, in.u8());
                in.discard(length - 2);
                in.commit();
                return Step.MORE;
            }
            if (type == PUBLISH && length >= 2 && length < 8192) {
                long outer = in.enter(length);
                out.set(TOPIC, in.bytes(in.u16()));
                out.set(QOS, first >> 1 & 3);
                in.leave(outer);
                in.commit();
                return Step.DONE;
            }
            in.discard(length);
            in.commit();
            return type == DISCONNECT || packets > ENOUGH ? Step.DONE : Step.MORE;
        }

        /** A publication with acknowledgment, and the acknowledgment with its number from the other side: more than 40 bits with the topic's text. */
        private Step underWay(Side side, int first, long length, Cursor in, Fields out) {
            if (publisher == null && (first == PING || first == PING + 0x10)) {
                int answer = first == PING ? 0 : 1;
                in.require(length == 0 && pings[0] - pings[1] == answer && (pinger == null || (side == pinger) == (answer == 0)));
                if (!in.ok()) {
                    return Step.MORE;
                }
                pinger = answer == 0 ? side : side.opposite();
                if (++pings[answer] >= 2 && answer == 1) {
                    // Two pings with their answers, and nothing else: 64 bits.
                    in.commit();
                    return Step.DONE;
                }
                in.tentative();
                return Step.MORE;
            }
            if (publisher == null) {
                in.require((first & 0xF6) == 0x32 && length > 4 && length < 8192);
                long outer = in.enter(length);
                Bytes topic = in.bytes(in.u16());
                int number = in.u16();
                in.require(topic.length() >= 2 && topic.printable() && number > 0);
                in.leave(outer);
                out.set(TOPIC, topic);
                out.set(QOS, 1);
                if (in.tentative()) {
                    publisher = side;
                    publication = number;
                }
                return Step.MORE;
            }
            if (side != publisher) {
                in.require(first == 0x40 && length == 2 && in.u16() == publication);
                in.commit();
                return Step.DONE;
            }
            in.discard(length);
            in.require((first & 0xF0) == 0x30 || first == 0x40 && length == 2 || first == 0xC0 && length == 0);
            in.tentative();
            return ++packets > 8 ? Step.DONE : Step.MORE;
        }

        /** One to four octets, seven bits each, the lowest first. */
        private static long varint(Cursor in) {
            long value = 0;
            int shift = 0;
            int octet;
            do {
                octet = in.u8();
                value |= (octet & 0x7FL) << shift;
                shift += 7;
            } while ((octet & 0x80) != 0 && shift < 28 && in.ok());
            in.require(octet < 0x80);
            return value;
        }

        private void connect(Cursor in, long length, Fields out) {
            long outer = in.enter(length);
            Bytes name = in.bytes(in.u16());
            int level = in.u8();
            int flags = in.u8();
            in.u16();
            in.require((name.is("MQTT") && (level & 0x7F) >= 4 && (level & 0x7F) <= 5 || name.is("MQIsdp") && (level & 0x7F) == 3)
                    && (flags & 1) == 0);
            if (level == 5) {
                in.skip((int) varint(in));
            }
            out.set(PROTOCOL, name);
            out.set(VERSION, level & 0x7F);
            out.set(CLEAN, (flags & 2) != 0);
            out.set(PASSWORD, (flags & 0x40) != 0);
            Bytes id = in.bytes(in.u16());
            if (!id.isEmpty()) {
                out.set(CLIENT, id);
            }
            if ((flags & 4) != 0) {
                if (level == 5) {
                    in.skip((int) varint(in));
                }
                out.set(WILL, in.bytes(in.u16()));
                in.skip(in.u16());
            }
            if ((flags & 0x80) != 0) {
                out.set(USER, in.bytes(in.u16()));
            }
            in.leave(outer);
        }
    }
}
