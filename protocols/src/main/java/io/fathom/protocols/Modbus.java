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
 * Modbus/TCP (Modbus Messaging on TCP/IP 1.0b): request and answer of each transaction, their addresses and exceptions; UMAS of Schneider
 * in function 90 by name. A request alone is not enough: the answer with its number must come, or on the
 * usual port three more well-formed ones, or one of fixed length.
 */
public final class Modbus extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("modbus");
    static final Field<Long> TRANSACTION = FIELDS.number("request.transaction_id", "number of the transaction");
    static final Field<Long> UNIT = FIELDS.number("request.unit_id", "station addressed behind the server");
    static final Field<Long> FUNCTION = FIELDS.number("request.function_raw", "function code, 1 to 127");
    static final Field<Long> READ_ADDRESS = FIELDS.number("request.read.address", "first coil or register read");
    static final Field<Long> READ_QUANTITY = FIELDS.number("request.read.quantity", "coils or registers read");
    static final Field<Long> WRITE_ADDRESS = FIELDS.number("request.write.address", "first coil or register written");
    static final Field<Long> WRITE_DATA = FIELDS.number("request.write.data", "what is written to a single coil or register");
    static final Field<Long> ANSWER = FIELDS.number("response.function_raw", "function code of the answer");
    static final Field<Long> EXCEPTION = FIELDS.number("response.exception.raw", "exception code of the answer");

    private static final int UMAS = 90;

    public Modbus() {
        super(
                "Modbus",
                Description.of("Modbus over TCP, for programmable controllers", "Modbus Messaging on TCP/IP 1.0b", "industrial"),
                Hints.tcp(502).masked(2, new int[] {0, 0, 0}, new int[] {0xFF, 0xFF, 0xFF}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection(flow.port(Side.RESPONDER) == 502 ? Side.RESPONDER : flow.port(Side.INITIATOR) == 502 ? Side.INITIATOR : null);
    }

    private static final class Connection implements Dissector {
        /** The side on the usual port, or null. */
        private final Side server;
        private Side client;
        /** The request at hand is one whose length and values are all fixed by its function. */
        private boolean strict;
        private int answers;
        private int transaction;
        private int unit;
        private int function;
        private int requests;
        private boolean sure;
        private boolean umas;

        Connection(Side server) {
            this.server = server;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int number = in.u16();
            int protocol = in.u16();
            int length = in.u16();
            // UMAS goes past the 254 octets of Modbus.
            in.require(protocol == 0 && length >= 2 && length <= (umas ? 4096 : 254));
            // Nobody sends a request in pieces or two at once before the first answer.
            in.require(sure || !in.has(1) || in.remaining() <= length || requests > 0);
            long outer = in.enter(length);
            int station = in.u8();
            int code = in.u8();
            boolean asks = server != null ? side != server : client == null || side == client;
            if (asks) {
                request(in, length - 2, number, station, code, out);
            } else {
                if (client == null) {
                    plausible(in, length - 2, code);
                } else {
                    in.require(sure || number == transaction && station == unit && (code & 0x7F) == function);
                }
                out.set(ANSWER, code);
                if (code > 0x80) {
                    int exception = in.u8();
                    in.require(length == 3 && exception > 0 && exception <= 0x0B || function == UMAS);
                    out.set(EXCEPTION, exception);
                }
            }
            in.leave(outer);
            if (!in.ok()) {
                return Step.MORE;
            }
            if (code == UMAS && !umas && (sure || !asks && client != null)) {
                out.carries("UMAS", "industrial", "Modbus function 90");
                umas = true;
            }
            if (!asks) {
                out.publish();
            }
            boolean enough = sure || (asks ? server != null && (strict || requests >= 3) : client != null || answers > 0);
            if (enough ? in.commit() : in.tentative()) {
                sure |= enough;
                if (asks) {
                    client = side;
                    transaction = number;
                    unit = station;
                    function = code;
                    requests++;
                } else {
                    answers++;
                }
            }
            return Step.MORE;
        }

        /** An answer whose request was not seen. */
        private static void plausible(Cursor in, int left, int code) {
            switch (code) {
                case 1, 2, 3, 4 -> in.require(in.u8() == left - 1 && left > 1);
                case 5, 6, 15, 16 -> in.require(left == 4);
                case 0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0x8F, 0x90 -> in.require(left == 1);
                default -> in.reject();
            }
        }

        private void request(Cursor in, int left, int number, int station, int code, Fields out) {
            out.clear();
            out.set(TRANSACTION, number);
            out.set(UNIT, station);
            out.set(FUNCTION, code);
            in.require(code > 0 && code < 128);
            strict = false;
            switch (code) {
                case 1, 2, 3, 4 -> {
                    in.require(left == 4);
                    out.set(READ_ADDRESS, in.u16());
                    int quantity = in.u16();
                    in.require(sure || quantity > 0 && quantity <= 2000);
                    strict = true;
                    out.set(READ_QUANTITY, quantity);
                }
                case 5, 6 -> {
                    in.require(left == 4);
                    out.set(WRITE_ADDRESS, in.u16());
                    int data = in.u16();
                    strict = code == 5 && (data == 0 || data == 0xFF00);
                    out.set(WRITE_DATA, data);
                }
                case 15, 16 -> {
                    out.set(WRITE_ADDRESS, in.u16());
                    in.u16();
                    strict = in.require(in.u8() == left - 5);
                }
                case 7, 11, 12, 17 -> in.require(left == 0);
                case 8, 20, 21, 22, 23, 24, 43, UMAS -> in.require(left > 0);
                default -> in.require(sure);
            }
        }
    }
}
