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
import io.fathom.api.Transport;

/**
 * TFTP (RFC 1350, 2347, 2348): the request with file and mode; announces the port that answers, where the file's blocks are counted if somebody wants
 * files.
 */
public final class Tftp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("tftp");
    static final Field<String> PACKET = FIELDS.text("packet", "read or write");
    static final Field<String> FILE = FIELDS.text("file", "file asked for").personal();
    static final Field<String> MODE = FIELDS.text("mode", "netascii, octet or mail");

    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final int DATA = 3;
    private static final int ACKNOWLEDGEMENT = 4;
    private static final int ERROR = 5;
    private static final int OPTIONS = 6;

    /** Messages that count in turns before it is sure; fewer where a request announced them. */
    private static final int ENOUGH = 4;

    private static final int ANNOUNCED = 2;

    public Tftp() {
        super("TFTP", Description.of("Files, without much ado", "RFC 1350", "file-transfer"), usual(), FIELDS, CarriedFile.FIELDS);
    }

    // A request begins with a printable name, a transfer with block 0 or 1; what else there is comes later.
    private static Hints usual() {
        var hints = Hints.udp(69);
        for (int code = 1; code <= 2; code++) {
            hints = hints.masked(0, new int[] {0, code, 0x20}, new int[] {0xFF, 0xFF, 0xE0})
                    .masked(0, new int[] {0, code, 0x40}, new int[] {0xFF, 0xFF, 0xC0});
        }
        return hints.masked(0, new int[] {0, 3, 0, 0}, new int[] {0xFF, 0xFF, 0xFF, 0xFE})
                .masked(0, new int[] {0, 4, 0, 0}, new int[] {0xFF, 0xFF, 0xFF, 0xFE});
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Transfer(flow);
    }

    private static final class Transfer implements Dissector {
        private final FlowContext flow;
        private final boolean files;
        private final int enough;
        /** What is transferred: packet, mode and name, with spaces between; null where no request was seen. */
        private String request;

        private CarriedFile file;
        private final int[] blocks = new int[2];
        private int messages;
        private int last;
        private int size = 512;

        Transfer(FlowContext flow) {
            this.flow = flow;
            files = flow.wants(CarriedFile.FIELDS);
            request = flow.announced();
            enough = request == null ? ENOUGH : ANNOUNCED;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int code = in.u16();
            return code == READ || code == WRITE ? request(side, code, in, out) : block(side, code, in, out);
        }

        private Step request(Side side, int code, Cursor in, Fields out) {
            var name = in.until(0, 512);
            var mode = in.until(0, 16);
            in.require(name.length() > 0 && name.printable() && (mode.isIgnoreCase("octet") || mode.isIgnoreCase("netascii")
                    || mode.isIgnoreCase("mail")));
            String packet = code == READ ? "read" : "write";
            out.set(PACKET, packet);
            out.set(FILE, name);
            out.set(MODE, mode);
            out.publish();
            String asked = packet + " " + mode + " " + name;
            out.expect(Transport.UDP, flow.address(side), flow.port(side), "tftp", "TFTP request", asked);
            in.rest();
            if (in.commit()) {
                request = asked;
            }
            return Step.MORE;
        }

        // Data and acknowledgements are few octets: they count in turns, block by block.
        private Step block(Side side, int code, Cursor in, Fields out) {
            if (code == OPTIONS) {
                size = blockSize(in.rest());
                in.require(messages > 0 || request != null);
                if (in.ok()) {
                    accept(in);
                }
                return Step.MORE;
            }
            int block = in.u16();
            Bytes content = in.rest();
            boolean data = code == DATA && content.length() <= (file == null ? 1468 : 65_464);
            boolean ack = code == ACKNOWLEDGEMENT && content.isEmpty();
            in.require(data || ack || code == ERROR && messages > 0);
            if (messages < enough) {
                int other = blocks[1 - side.ordinal()];
                if (data) {
                    in.require(messages == 0 && block <= 1 || block == other + 1 || block == blocks[side.ordinal()]);
                } else if (ack) {
                    in.require(messages == 0 && block <= 1 || block == other);
                }
            }
            if (!in.ok()) {
                return Step.MORE;
            }
            boolean ends = data && content.length() < size && !flow.truncated();
            if (data && files && request != null) {
                count(side, block, content.length(), ends, out);
            } else if (code == ERROR) {
                cut(out);
            }
            accept(in);
            blocks[side.ordinal()] = block;
            messages++;
            return messages >= enough && file == null ? Step.DONE : Step.MORE;
        }

        private void accept(Cursor in) {
            if (messages + 1 >= enough) {
                in.commit();
            } else {
                in.tentative();
            }
        }

        private void count(Side side, int block, int length, boolean ends, Fields out) {
            if (length > size) {
                // The answer that agreed on larger blocks was not seen.
                size = length;
            }
            int ahead = block - last & 0xFFFF;
            if (file == null && block == 1 || file != null && ahead > 0 && ahead < 0x8000) {
                if (file == null) {
                    file = new CarriedFile(request.split(" ", 3)[2], side, 0, Long.MAX_VALUE);
                    last = 0;
                    ahead = 1;
                }
                if (ahead > 1) {
                    file.lost((long) (ahead - 1) * size);
                }
                file.came(length);
                if (flow.truncated()) {
                    file.lost(Math.max(0, size - length));
                }
                last = block;
                if (ends) {
                    publish(true, out);
                }
            }
        }

        private void publish(boolean whole, Fields out) {
            String[] words = request.split(" ", 3);
            out.set(PACKET, words[0]);
            out.set(MODE, words[1]);
            out.set(FILE, words[2]);
            file.beside = out.snapshot();
            file.publish(out, whole);
            file = null;
            request = null;
        }

        private void cut(Fields out) {
            if (file != null) {
                publish(false, out);
            }
        }

        /** Octets of a block that the options agree on: 512 where they say nothing of it. */
        private static int blockSize(Bytes options) {
            int at = options.indexOfIgnoreCase("blksize\0");
            int end = at < 0 ? -1 : options.indexOf(0, at + 8);
            long agreed = end < 0 ? -1 : options.sub(at + 8, end).decimal();
            return agreed >= 8 && agreed <= 65_464 ? (int) agreed : 512;
        }

        @Override
        public void end(Fields out) {
            cut(out);
        }
    }
}
