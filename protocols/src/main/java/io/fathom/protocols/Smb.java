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
import java.util.HexFormat;

/** SMB versions 1 to 3 ([MS-CIFS], [MS-SMB2]) over TCP 445 and NetBIOS sessions: dialect and commands; files are not read. */
public final class Smb extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("smb");
    static final Field<String> DIALECT = FIELDS.text("dialect", "negotiated dialect, such as 3.11");
    static final Field<String> COMMAND = FIELDS.text("command", "latest command");

    public Smb() {
        super("SMB", Description.of("Windows file shares", "MS-SMB2", "file-sharing"),
                Hints.tcp(445, 139).prefixAt(4, 0xFF, 'S', 'M', 'B').prefixAt(4, 0xFE, 'S', 'M', 'B').prefixAt(4, 0xFD, 'S', 'M', 'B').largestMessage(128 * 1024), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Session();
    }

    private static final class Session implements Dissector {
        private int messages;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int type = in.u8();
            int length = in.u24();
            if (type == 0x85) {
                in.require(length == 0);
                in.tentative();
                return Step.MORE;
            }
            in.require(type == 0 && length >= 32 && length <= 8 << 20);
            int magic = in.u8();
            in.require(in.u24() == 0x534D42);
            if (magic == 0xFF) {
                out.set(DIALECT, "NT LM 0.12");
                out.set(COMMAND, "0x" + Integer.toHexString(in.u8()));
                out.carries("SMBv1", "file-sharing", "SMB1 header");
                in.discard(length - 5);
            } else if (magic == 0xFE) {
                in.require(in.u16le() == 64);
                in.skip(6);
                int command = in.u16le();
                in.require(command <= 0x13);
                out.set(COMMAND, "SMB2_" + command);
                int read = 14;
                if (command == 0 && side == Side.RESPONDER && length >= 70) {
                    in.skip(50);
                    in.u16le();
                    in.u16le();
                    int dialect = in.u16le();
                    out.set(DIALECT, Integer.toHexString(dialect >> 8) + "." + HexFormat.of().toHexDigits((byte) dialect));
                    read += 56;
                }
                in.discard(length - read);
            } else {
                in.require(magic == 0xFD);
                in.discard(length - 4);
            }
            if (in.commit()) {
                messages++;
            }
            return messages >= 6 ? Step.DONE : Step.MORE;
        }
    }
}
