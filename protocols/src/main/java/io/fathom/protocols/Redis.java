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
import java.util.List;

/**
 * Redis serialization protocol (RESP 2 and 3, Redis documentation "Redis serialization protocol specification"): the name of the first
 * commands and the kind of the first answer. Keys and values are not read; inline commands are recognised only with an answer.
 */
public final class Redis extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("redis");
    static final Field<List<String>> COMMANDS = FIELDS.texts("commands", "names of the first commands, up to 8");
    static final Field<String> ERROR = FIELDS.text("error", "the first error the server answered with");

    private static final int MOST = 8;

    public Redis() {
        super(
                "Redis",
                Description.of("The protocol of Redis and its kin", "RESP specification", "database"),
                Hints.tcp(6379, 6380, 16379, 26379).prefix("*1\r\n$").prefix("*2\r\n$").prefix("*3\r\n$").prefix("*4\r\n$").prefix("*5\r\n$")
                        .prefix("*6\r\n$").prefix("*7\r\n$").prefix("*8\r\n$").prefix("*9\r\n$"),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection();
    }

    private static final class Connection implements Dissector {
        private Side client;
        private int commands;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            if (side == client || client == null && in.peek(0) == '*' && in.peek(4) == '$') {
                return command(side, in, out);
            }
            int kind = in.u8();
            in.require(client != null && "+-:$*_#,(!=%~>".indexOf(kind) >= 0);
            Bytes line = in.line(512);
            in.require(line.printable());
            if (kind == '-') {
                out.set(ERROR, line);
            }
            in.commit();
            return Step.DONE;
        }

        private Step command(Side side, Cursor in, Fields out) {
            in.expect('*');
            long count = in.line(10).decimal();
            in.require(count > 0 && count < 1_000_000);
            in.expect('$');
            long length = in.line(10).decimal();
            in.require(length > 0 && length <= 32);
            Bytes name = in.bytes((int) length);
            in.expect("\r\n");
            boolean word = true;
            for (int i = 0; i < name.length(); i++) {
                int c = name.at(i) | 0x20;
                word &= c >= 'a' && c <= 'z' || name.at(i) == '.' || name.at(i) == '_' || name.at(i) == '-' || c >= '0' && c <= '9';
            }
            in.require(word);
            for (long i = 1; i < count && in.ok(); i++) {
                in.expect('$');
                long argument = in.line(12).decimal();
                in.require(argument >= 0 && argument <= 512L << 20);
                if (argument > 2048) {
                    out.add(COMMANDS, name);
                    in.commit();
                    return Step.DONE;
                }
                in.skip((int) argument);
                in.expect("\r\n");
            }
            out.add(COMMANDS, name);
            if (in.commit()) {
                client = side;
                commands++;
            }
            return commands >= MOST ? Step.DONE : Step.MORE;
        }
    }
}
