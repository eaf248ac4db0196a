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
 * ADS of Beckhoff controllers over TCP (Beckhoff TwinCAT documentation, "ADS/AMS specification"): addresses of both ends, the command, the
 * error of the answer. Data are not read.
 */
public final class BeckhoffAds extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("ads");
    static final Field<String> COMMAND = FIELDS.text("command", "the first command");
    static final Field<String> TARGET = FIELDS.text("target", "address and port the first command is for");
    static final Field<String> SOURCE = FIELDS.text("source", "address and port the first command is from");
    static final Field<Long> ERROR = FIELDS.number("error", "last error other than 0");

    private static final String[] COMMANDS = {
        null, "read_device_info", "read", "write", "read_state", "write_control", "add_notification", "delete_notification", "notification",
                "read_write"
    };

    public BeckhoffAds() {
        super(
                "Beckhoff ADS",
                Description.of("Beckhoff TwinCAT controllers", "Beckhoff ADS/AMS specification", "industrial").as("ads"),
                Hints.tcp(48898).masked(0, new int[] {0, 0, 0, 0, 0, 0}, new int[] {0xFF, 0xFF, 0, 0, 0xF0, 0xFF}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection();
    }

    private static final class Connection implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            in.require(in.u16() == 0);
            long length = in.u32le();
            in.require(length >= 32 && length < 1 << 20);
            String target = address(in);
            String source = address(in);
            int command = in.u16le();
            int flags = in.u16le();
            long data = in.u32le();
            long error = in.u32le();
            in.i32();
            in.require(command > 0 && command < COMMANDS.length && (flags == 4 || flags == 5) && data + 32 == length && error < 0x2000);
            if (!in.ok()) {
                return Step.MORE;
            }
            out.set(COMMAND, COMMANDS[command]);
            out.set(TARGET, target);
            out.set(SOURCE, source);
            if (error != 0) {
                out.set(ERROR, error);
            }
            in.commit();
            return Step.DONE;
        }

        private static String address(Cursor in) {
            var text = new StringBuilder(30);
            for (int i = 0; i < 6; i++) {
                text.append(i == 0 ? "" : ".").append(in.u8());
            }
            return text.append(':').append(in.u16le()).toString();
        }
    }
}
