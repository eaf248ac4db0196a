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
 * Ether-S-Bus of SAIA controllers over UDP (SAIA-Burgess 26/739): telegram with its check sum, station and command of requests. Values are
 * not read.
 */
public final class EtherSbus extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("ethersbus");
    static final Field<String> KIND = FIELDS.text("type", "request, response or acknowledgment: of the first telegram");
    static final Field<Long> STATION = FIELDS.number("station", "station of the first request");
    static final Field<Long> COMMAND = FIELDS.number("command", "command of the first request");

    public EtherSbus() {
        super("Ether-S-Bus", Description.of("SAIA controllers", "SAIA-Burgess 26/739", "industrial").as("ethersbus"),
                Hints.udp(5050).masked(0, new int[] {0, 0, 0, 0, 0, 0, 0, 0, 0}, new int[] {0xFF, 0xFF, 0xFF, 0, 0xFE, 0, 0, 0, 0xFC}), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Exchange();
    }

    private static final class Exchange implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int length = in.remaining();
            Bytes all = in.bytes(length);
            int kind = all.at(8);
            in.require(length >= 11 && length < 1024 && all.u16(0) == 0 && all.u16(2) == length && all.at(4) <= 1 && kind >= 0 && kind <= 2
                    && checksum(all, length - 2) == all.u16(length - 2));
            if (!in.ok()) {
                return Step.MORE;
            }
            out.set(KIND, kind == 0 ? "request" : kind == 1 ? "response" : "acknowledgment");
            if (kind == 0) {
                out.set(STATION, all.at(9));
                out.set(COMMAND, all.at(10));
            }
            in.commit();
            return Step.DONE;
        }

        /** CRC with the polynomial 0x1021, zero at the start. */
        private static int checksum(Bytes bytes, int count) {
            int crc = 0;
            for (int i = 0; i < count; i++) {
                crc ^= bytes.at(i) << 8;
                for (int bit = 0; bit < 8; bit++) {
                    crc = (crc & 0x8000) != 0 ? (crc << 1 ^ 0x1021) & 0xFFFF : crc << 1;
                }
            }
            return crc;
        }
    }
}
