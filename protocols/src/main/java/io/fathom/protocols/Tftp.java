package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;
import io.fathom.api.Transport;

/** TFTP (RFC 1350): the request with file and mode; announces the port that answers. */
public final class Tftp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("tftp");
    static final Field<String> PACKET = FIELDS.text("packet", "read or write");
    static final Field<String> FILE = FIELDS.text("file", "file asked for").personal();
    static final Field<String> MODE = FIELDS.text("mode", "netascii, octet or mail");

    public Tftp() {
        super("TFTP", Description.of("Files, without much ado", "RFC 1350", "file-transfer"), usual(), FIELDS);
    }

    // A request begins with a printable name, a transfer with block 0 or 1; what else there is comes later.
    private static Hints usual() {
        var hints = Hints.udp(69);
        for (int code = 1; code <= 2; code++) {
            hints = hints.masked(0, new int[] {0, code, 0x20}, new int[] {0xFF, 0xFF, 0xE0}).masked(0, new int[] {0, code, 0x40}, new int[] {0xFF, 0xFF, 0xC0});
        }
        return hints.masked(0, new int[] {0, 3, 0, 0}, new int[] {0xFF, 0xFF, 0xFF, 0xFE}).masked(0, new int[] {0, 4, 0, 0}, new int[] {0xFF, 0xFF, 0xFF, 0xFE});
    }

    @Override
    public Dissector open(FlowContext flow) {
        int[] blocks = new int[3];
        return (side, in, out) -> {
            int code = in.u16();
            if (code == 1 || code == 2) {
                var file = in.until(0, 512);
                var mode = in.until(0, 16);
                in.require(file.length() > 0 && file.printable() && (mode.isIgnoreCase("octet") || mode.isIgnoreCase("netascii") || mode.isIgnoreCase("mail")));
                out.set(PACKET, code == 1 ? "read" : "write");
                out.set(FILE, file);
                out.set(MODE, mode);
                out.publish();
                out.expect(Transport.UDP, flow.address(side), flow.port(side), "tftp", "TFTP request");
                in.rest();
                in.commit();
                return Step.MORE;
            }
            // Data and acknowledgements are few octets: they count in turns, block by block.
            int block = in.u16();
            int other = 1 - side.ordinal();
            boolean data = code == 3 && in.remaining() <= 1468;
            boolean ack = code == 4 && in.remaining() == 0;
            in.require(data || ack || (code == 5 || code == 6) && blocks[2] > 0);
            if (data) {
                in.require(blocks[2] == 0 && block <= 1 || block == blocks[other] + 1 || block == blocks[side.ordinal()]);
            } else if (ack) {
                in.require(blocks[2] == 0 && block <= 1 || block == blocks[other]);
            }
            if (in.ok()) {
                blocks[side.ordinal()] = block;
                in.rest();
                if (++blocks[2] >= 4) {
                    in.commit();
                    return Step.DONE;
                }
                in.tentative();
            }
            return Step.MORE;
        };
    }
}
