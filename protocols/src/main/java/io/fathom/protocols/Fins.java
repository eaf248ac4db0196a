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
import io.fathom.api.Transport;

/**
 * FINS of Omron controllers over UDP and TCP (Omron W342, W421): addresses, command and end code. Data are not read. Over UDP one memory
 * access of exact length on the usual port is enough, else the answer with the same number.
 */
public final class Fins extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("fins");
    static final Field<String> COMMAND = FIELDS.text("command", "main and sub code of the first command, in hexadecimal");
    static final Field<Long> NODE = FIELDS.number("node", "node the first command is for, 0 to 254");
    static final Field<Long> NETWORK = FIELDS.number("network", "network the first command is for, 0 to 127");
    static final Field<Long> END = FIELDS.number("end_code", "end code of the last answer");

    private static final int PORT = 9600;
    private static final int MEMORY_READ = 0x0101;

    public Fins() {
        super(
                "Omron FINS",
                Description.of("Omron programmable controllers", "Omron W342, W421", "industrial").as("fins"),
                Hints.udp(PORT)
                        .orTcp(PORT)
                        .prefix(0x80, 0, 2)
                        .prefix(0x80, 0, 7)
                        .prefix("FINS\0\0"),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        boolean usual = flow.port(Side.RESPONDER) == PORT || flow.port(Side.INITIATOR) == PORT;
        return new Exchange(flow.transport() == Transport.TCP, usual);
    }

    private static final class Exchange implements Dissector {
        private final boolean tcp;
        private final boolean usual;
        private int asked = -1;
        private int messages;

        Exchange(boolean tcp, boolean usual) {
            this.tcp = tcp;
            this.usual = usual;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            boolean sure = false;
            long length = in.remaining();
            if (tcp) {
                in.expect("FINS");
                length = in.u32() - 8;
                long command = in.u32();
                in.require(length >= 0 && length <= 8192 && command <= 6);
                in.u32();
                sure = in.ok();
                if (command != 2) {
                    in.discard(length);
                    in.commit();
                    return Step.MORE;
                }
            }
            long outer = in.enter(length);
            int flags = in.u8();
            boolean answer = (flags & 0x40) != 0;
            in.require((flags & 0x3E) == 0 && (flags & 0x80) != 0 && in.u8() == 0 && in.u8() <= 8);
            int network = in.u8();
            int node = in.u8();
            in.u8();
            in.require(network < 128 && in.u8() < 128);
            in.u16();
            int number = in.u8();
            int code = in.u16();
            in.require(known(code));
            if (answer) {
                int end = in.u16();
                out.set(END, end & 0x7F3F);
                sure |= asked == (number << 16 | code);
            } else {
                if (!out.has(COMMAND)) {
                    out.set(COMMAND, String.format("%04x", code));
                    out.set(NODE, node);
                    out.set(NETWORK, network);
                }
                sure |= usual && code == MEMORY_READ && in.remaining() == 6;
                in.require(code != MEMORY_READ || in.remaining() == 6);
            }
            in.leave(outer);
            if (sure ? in.commit() : in.tentative()) {
                messages++;
                asked = answer ? -1 : number << 16 | code;
            }
            return sure && messages > 8 ? Step.DONE : Step.MORE;
        }

        private static boolean known(int code) {
            int sub = code & 0xFF;
            return switch (code >> 8) {
                case 1 -> sub >= 1 && sub <= 5;
                case 2, 3 -> sub >= 1 && sub <= 7;
                case 4, 7, 0x21 -> sub >= 1 && sub <= 3 || sub == 0x40;
                case 5 -> sub == 1 || sub == 2;
                case 6 -> sub == 1 || sub == 0x20;
                case 8 -> sub == 1;
                case 9 -> sub == 0x20;
                case 0x0C -> sub >= 1 && sub <= 3;
                case 0x22 -> sub >= 1 && sub <= 0x20;
                case 0x23 -> sub == 1 || sub == 2 || sub == 0x0A;
                default -> false;
            };
        }
    }
}
