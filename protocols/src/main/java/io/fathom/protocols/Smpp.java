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
 * SMPP 3.3 to 5.0 (SMS Forum): binds with their names, submitted and delivered short messages with their addresses, error states. Text of
 * messages and optional parameters are not read.
 */
public final class Smpp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("smpp");
    static final Field<String> COMMAND = FIELDS.text("command", "the message, or the last one of the flow");
    static final Field<String> SYSTEM = FIELDS.text("system_id", "who binds");
    static final Field<String> KIND = FIELDS.text("system_type", "kind of system that binds");
    static final Field<Long> VERSION = FIELDS.number("interface_version", "version of the bind: 52 is 3.4");
    static final Field<String> SOURCE = FIELDS.text("source_address", "sender of a short message").personal();
    static final Field<String> DESTINATION = FIELDS.text("destination_address", "receiver of a short message").personal();
    static final Field<Long> STATUS = FIELDS.number("command_status", "last status other than 0");

    private static final int LARGEST = 65_536;

    public Smpp() {
        super(
                "SMPP",
                Description.of("Short messages between centres and applications", "SMPP 3.4", "messaging"),
                Hints.tcp(2775)
                        .masked(0, new int[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, new int[] {0xFF, 0xFF, 0, 0, 0x7F, 0xFF, 0xFE, 0xC0, 0xFF, 0xFF,
                                0, 0}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Session();
    }

    private static final class Session implements Dissector {
        private boolean sure;
        private Side asker;
        private int command;
        private int sequence;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            long length = in.u32();
            int code = in.i32();
            long status = in.u32();
            int number = in.i32();
            String name = name(code & 0x7FFF_FFFF);
            boolean answer = code < 0;
            in.require(length >= 16 && length <= LARGEST && name != null && (answer || status == 0) && status < 0x800 && number > 0);
            long outer = in.enter(length - 16);
            boolean strong = false;
            boolean message = false;
            if (!answer) {
                switch (code) {
                    case 1, 2, 9 -> {
                        Bytes system = text(in, 16);
                        text(in, 9);
                        Bytes kind = text(in, 13);
                        int version = in.u8();
                        in.require(version <= 0x50 && in.u8() <= 6 && in.u8() <= 18);
                        text(in, 41);
                        in.require(in.ok() && in.remaining() == 0);
                        out.set(SYSTEM, system);
                        out.set(KIND, kind.isEmpty() ? null : kind.toString());
                        out.set(VERSION, version);
                        strong = true;
                    }
                    case 4, 5, 0x103 -> {
                        text(in, 6);
                        in.require(in.u8() <= 7 && in.u8() <= 18);
                        Bytes source = text(in, 21);
                        in.require(in.u8() <= 7 && in.u8() <= 18);
                        out.set(SOURCE, source);
                        out.set(DESTINATION, text(in, 21));
                        message = true;
                    }
                    case 0x15, 6 -> in.require(length == 16);
                    default -> { }
                }
            } else if (status != 0) {
                out.set(STATUS, status);
            }
            in.leave(outer);
            out.set(COMMAND, answer ? name + "_resp" : name);
            boolean pair = answer && asker != null && side != asker && number == sequence && (code & 0x7FFF_FFFF) == command;
            if (message && sure) {
                out.publish();
            }
            if (sure || strong || pair ? in.commit() : in.tentative()) {
                sure |= strong || pair;
                if (!answer) {
                    asker = side;
                    sequence = number;
                    command = code;
                }
            }
            return Step.MORE;
        }

        private static Bytes text(Cursor in, int most) {
            Bytes text = in.until(0, most);
            in.require(text.printable());
            return text;
        }

        private static String name(int code) {
            return switch (code) {
                case 0 -> "generic_nack";
                case 1 -> "bind_receiver";
                case 2 -> "bind_transmitter";
                case 3 -> "query_sm";
                case 4 -> "submit_sm";
                case 5 -> "deliver_sm";
                case 6 -> "unbind";
                case 7 -> "replace_sm";
                case 8 -> "cancel_sm";
                case 9 -> "bind_transceiver";
                case 0x0B -> "outbind";
                case 0x15 -> "enquire_link";
                case 0x21 -> "submit_multi";
                case 0x102 -> "alert_notification";
                case 0x103 -> "data_sm";
                default -> null;
            };
        }
    }
}
