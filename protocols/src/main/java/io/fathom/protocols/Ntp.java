package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** NTP versions 1 to 4 (RFC 5905): mode, stratum and version; control and private mode messages too. */
public final class Ntp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("ntp");
    static final Field<Long> VERSION = FIELDS.number("version", "1 to 4");
    static final Field<Long> MODE = FIELDS.number("mode", "1 to 7");
    static final Field<Long> STRATUM = FIELDS.number("stratum", "0 to 16");

    public Ntp() {
        super("NTP", Description.of("Clocks", "RFC 5905", "time"), Hints.udp(123), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int size = in.remaining();
            int first = in.u8();
            int version = first >> 3 & 7;
            int mode = first & 7;
            int stratum = in.u8();
            in.require(version >= 1 && version <= 4 && (mode >= 1 || version == 1));
            if (mode == 6) {
                // Control messages (RFC 9327): a known operation, and data that fill the message but for a digest.
                int operation = stratum & 0x1F;
                in.require(size >= 12 && version >= 2 && first >> 6 == 0 && (operation >= 1 && operation <= 12 || operation == 31));
                in.skip(8);
                int digest = size - 12 - (in.u16() + 3 & ~3);
                in.require(digest == 0 || digest == 20 || digest == 24);
            } else if (mode == 7) {
                // Private requests of the reference implementation: implementation 0, 2 or 3; items fit, or there are none; reserved bits are clear.
                int implementation = in.u8();
                int request = in.u8();
                int items = in.u16();
                int itemSize = in.u16();
                in.require(size >= 8 && version >= 2 && (implementation == 0 || implementation == 2 || implementation == 3) && request <= 45
                        && (items >> 12) <= 7 && itemSize >> 12 == 0
                        && (items & 0xFFF) * itemSize <= size - 8 && size - 8 - (items & 0xFFF) * itemSize <= 184 && (request > 0 || items > 0));
                stratum = 0;
            } else {
                in.require(stratum <= 16 && size >= 48 && (size & 3) == 0 && size <= (version == 4 ? 1024 : version == 1 ? 48 : 72));
                in.skip(1);
                int precision = (byte) in.u8();
                in.require(precision <= 4 && precision >= -40);
                in.skip(36);
                // Who tells the time tells one: seconds since 1900, or since 2036.
                in.require(in.u32() >= 1 << 24 || mode == 3);
                in.skip(4);
            }
            out.set(VERSION, version);
            out.set(MODE, mode);
            out.set(STRATUM, stratum);
            if (in.ok()) {
                in.rest();
                in.commit();
            }
            return Step.DONE;
        };
    }
}
