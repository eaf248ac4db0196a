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
import io.fathom.api.Values;

/**
 * An FTP data connection (RFC 959), known only because the control connection announced it, with the name of the file on it; its octets are counted
 * where somebody wants files.
 */
public final class FtpData extends Protocol {
    // Not read here but told by the control connection: so no fields of its own.
    private static final FieldSet TOLD = FieldSet.of("ftp_data");
    private static final Field<String> COMMAND = TOLD.text("command", "RETR, STOR, APPE or STOU, as the control connection said");
    private static final Field<String> FILENAME = TOLD.text("filename", "the file that was asked for or offered").personal();

    public FtpData() {
        super("FTP-Data", Description.of("Files, data connection", "RFC 959", "file-transfer").as("ftp-data"), Hints.none(), FieldSet.NONE, TOLD,
                CarriedFile.FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection(flow);
    }

    private static final class Connection implements Dissector {
        private final FlowContext flow;
        /** Four letters, a space, and a name; null where it is a list of names, or not known. */
        private final String announced;

        private final boolean wanted;
        private final boolean files;
        private Values told;
        private CarriedFile file;
        private Side from;

        Connection(FlowContext flow) {
            this.flow = flow;
            announced = flow.announced();
            wanted = announced != null && (flow.wants(TOLD) || flow.wants(CarriedFile.FIELDS));
            files = announced != null && flow.wants(CarriedFile.FIELDS);
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            in.discard(files ? Long.MAX_VALUE : in.remaining());
            if (from == null) {
                out.serviceType("file-transfer", "announced by FTP");
                if (wanted) {
                    told = out.publish(TOLD, null, values -> {
                        values.set(COMMAND, announced.substring(0, 4));
                        values.set(FILENAME, announced.substring(5));
                    });
                }
            }
            if (in.commit()) {
                if (from == null) {
                    from = side;
                    file = files ? new CarriedFile(announced.substring(5), side, 0, Long.MAX_VALUE) : null;
                    if (file != null) {
                        file.asked = Long.MAX_VALUE;
                    }
                }
            }
            return file == null ? Step.DONE : Step.MORE;
        }

        @Override
        public void discarded(Side side, long left, long lost, Fields out) {
            if (file != null && side == from) {
                file.passed(left, lost);
            }
        }

        @Override
        public void end(Fields out) {
            if (file != null) {
                file.beside = told;
                file.publish(out, flow.closed(from));
            }
        }
    }
}
