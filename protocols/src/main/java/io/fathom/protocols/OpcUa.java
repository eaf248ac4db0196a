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
 * OPC UA binary over TCP (OPC 10000-6): hello with the endpoint, its answer or error, security policy of the channel. Services inside of
 * messages are not read.
 */
public final class OpcUa extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("opcua");
    static final Field<String> ENDPOINT = FIELDS.text("endpoint", "endpoint the client asks for");
    static final Field<String> POLICY = FIELDS.text("security_policy", "security policy of the channel, without its common beginning");
    static final Field<Long> VERSION = FIELDS.number("version", "protocol version of the client");
    static final Field<String> ERROR = FIELDS.text("error", "why the server refused, as it says");

    private static final int LARGEST = 64 * 1024;

    public OpcUa() {
        super(
                "OPC UA",
                Description.of("Machine-to-machine communication of the OPC Foundation", "OPC 10000-6", "industrial").as("opcua"),
                Hints.tcp(4840).prefix("HELF").prefix("ACKF").prefix("OPNF").prefix("MSGF").prefix("ERRF").prefix("RHEF"),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection();
    }

    private static final class Connection implements Dissector {
        private int messages;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int kind = in.u24();
            int chunk = in.u8();
            long length = in.u32le();
            in.require((chunk == 'F' || chunk == 'C' || chunk == 'A') && length >= 8 && length <= LARGEST << 4);
            switch (kind) {
                case 0x48454C -> {
                    long outer = in.enter(length - 8);
                    long version = in.u32le();
                    in.skip(16);
                    long size = in.u32le();
                    in.require(version <= 1 && length == 32 + size && size <= 4096);
                    out.set(VERSION, version);
                    out.set(ENDPOINT, in.rest());
                    in.leave(outer);
                }
                case 0x41434B -> {
                    in.require(length == 28 && in.u32le() <= 1);
                    in.skip(16);
                }
                case 0x455252 -> {
                    in.require(length >= 16 && length <= 4096 + 16);
                    long outer = in.enter(length - 8);
                    in.u32();
                    int size = in.i32le();
                    in.require(size == -1 && length == 16 || size + 16L == length);
                    out.set(ERROR, in.rest());
                    in.leave(outer);
                }
                case 0x4F504E -> {
                    in.i32();
                    long size = in.u32le();
                    in.require(size >= 20 && size <= 255 && size + 16 <= length);
                    Bytes policy = in.bytes((int) Math.min(size, 255));
                    in.require(policy.startsWith("http") || !in.ok());
                    out.set(POLICY, policy.sub(policy.indexOf('#') + 1));
                    in.discard(length - 16 - size);
                    in.commit();
                    return Step.DONE;
                }
                case 0x4D5347, 0x434C4F -> {
                    in.require(length >= 24);
                    in.discard(length - 8);
                }
                default -> in.reject();
            }
            boolean plain = kind == 0x4D5347 && messages == 0;
            if (plain ? in.tentative() : in.commit()) {
                messages++;
            }
            return messages > 8 ? Step.DONE : Step.MORE;
        }
    }
}
