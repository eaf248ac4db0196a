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

/**
 * RTMP (Adobe's specification 1.0): the handshake, and the command by which a client connects, with application, software and address of the stream. Media
 * are not read, nor the encrypted and tunnelled variants.
 */
public final class Rtmp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("rtmp");
    private static final Field<String> APPLICATION = FIELDS.text("app", "application asked for").personal();
    private static final Field<String> URL = FIELDS.text("tc_url", "address of the server and application").personal();
    private static final Field<String> SOFTWARE = FIELDS.text("flash_version", "software of the client").as(Role.AGENT);

    private static final int HANDSHAKE = 1536;
    private static final int CHUNK = 128;
    private static final int LONGEST = 4096;

    public Rtmp() {
        super(
                "RTMP",
                Description.of("Live audio and video to and from a server", "Adobe RTMP 1.0", "streaming"),
                Hints.tcp(1935).masked(0, new int[] {3, 0, 0, 0, 0, 0, 0, 0, 0}, new int[] {0xFF, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF}).portsToo(),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection();
    }

    private static final class Connection implements Dissector {
        private final int[] greetings = new int[2];
        /** Eight of the octets that the server made up; a client without digests repeats them. */
        private long nonce;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            boolean client = side == Side.INITIATOR;
            int s = side.ordinal();
            if (greetings[s] == 0) {
                in.expect(3);
                in.skip(8);
                long random = in.i64();
                in.discard(HANDSHAKE - 16);
                if (in.tentative()) {
                    greetings[s] = 1;
                    nonce = client ? nonce : random;
                }
                return Step.MORE;
            }
            if (!client) {
                in.skip(in.remaining());
                in.tentative();
                return Step.MORE;
            }
            if (greetings[s] == 1) {
                in.skip(8);
                boolean echo = in.i64() == nonce && nonce != 0 && greetings[1 - s] == 1;
                in.discard(HANDSHAKE - 16);
                if (echo ? in.commit() : in.tentative()) {
                    greetings[s] = 2;
                }
                return Step.MORE;
            }
            // A whole header, on a stream of low number: time, length, kind 20 (a command in AMF 0), stream 0.
            int basic = in.u8();
            in.require(basic >= 2 && basic <= 8 && in.u24() < 0xFF_FFFF);
            int length = in.u24();
            in.require(length >= 16 && length <= LONGEST && in.u8() == 20 && in.u32() == 0);
            byte[] body = new byte[in.ok() ? length : 0];
            for (int at = 0; at < length && in.ok(); at += CHUNK) {
                if (at > 0) {
                    in.expect(0xC0 | basic);
                }
                in.bytes(Math.min(CHUNK, length - at)).copyTo(body, at, 0, CHUNK);
            }
            Bytes command = Bytes.of(body);
            in.require(command.startsWith("\2\0\7connect\0"));
            if (in.ok()) {
                out.set(APPLICATION, property(command, "app"));
                out.set(URL, property(command, "tcUrl"));
                out.set(SOFTWARE, property(command, "flashVer"));
                out.publish();
            }
            in.commit();
            return Step.DONE;
        }

        /** The text of a property of the command's object, or null: its name behind its length, the mark of a text, its length. */
        private static String property(Bytes command, String name) {
            String mark = "\0" + (char) name.length() + name + "\2";
            for (int i = command.indexOf(0); i >= 0; i = command.indexOf(0, i + 1)) {
                if (command.sub(i).startsWith(mark)) {
                    int at = i + mark.length();
                    int length = command.u16(at);
                    return length < 0 ? null : command.sub(at + 2, at + 2 + length).toString();
                }
            }
            return null;
        }
    }
}
