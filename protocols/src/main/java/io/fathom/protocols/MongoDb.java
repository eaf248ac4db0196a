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
 * MongoDB wire protocol (MongoDB documentation, "MongoDB Wire Protocol"): the header of every message, the command and the collection of
 * queries and of OP_MSG, the client's application and driver. Documents are not read as a whole.
 */
public final class MongoDb extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("mongodb");
    static final Field<String> OPERATION = FIELDS.text("operation", "the first operation: query, msg, compressed, ...");
    static final Field<String> COLLECTION = FIELDS.text("collection", "database and collection of the first query");
    static final Field<String> COMMAND = FIELDS.text("command", "the first command");
    static final Field<Long> REQUEST = FIELDS.number("request_id", "number of the first request");

    private static final int REPLY = 1;
    private static final int QUERY = 2004;
    private static final int COMPRESSED = 2012;
    private static final int MSG = 2013;
    /** Largest message a server takes, octets. */
    private static final int LARGEST = 48_000_000;

    public MongoDb() {
        super(
                "MongoDB",
                Description.of("The protocol of MongoDB servers", "MongoDB Wire Protocol", "database"),
                Hints.tcp(27017, 27018, 27019)
                        .prefixAt(12, 0xD4, 7, 0, 0)
                        .prefixAt(12, 0xDC, 7, 0, 0)
                        .prefixAt(12, 0xDD, 7, 0, 0)
                        .prefixAt(12, 1, 0, 0, 0),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection();
    }

    private static final class Connection implements Dissector {
        private boolean reply;
        private int request;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            long length = in.u32le();
            int number = in.i32le();
            int answered = in.i32le();
            int code = in.i32le();
            in.require(length > 16 && length <= LARGEST);
            if (reply) {
                // The reply came first: sure with the request it answers, or the next pair.
                in.require(number == request || code == REPLY || answered == request);
            }
            switch (code) {
                case QUERY -> query(in, length, out);
                case MSG -> message(in, length, out);
                case COMPRESSED -> {
                    in.require(length > 25);
                    int inner = in.i32le();
                    in.i32le();
                    in.require((inner == QUERY || inner == MSG || inner == REPLY || inner > 2000 && inner < 2008) && in.u8() <= 3);
                    out.set(OPERATION, "compressed");
                }
                case REPLY -> {
                    int flags = in.i32le();
                    in.i64le();
                    in.require(in.i32le() >= 0 && (flags & ~0xF) == 0 && length >= 36);
                    int documents = in.i32le();
                    in.require(documents >= 0 && documents < 1_000_000 && answered != 0);
                    out.set(OPERATION, "reply");
                }
                default -> in.reject();
            }
            out.set(REQUEST, number);
            in.commit();
            return Step.DONE;
        }

        private void query(Cursor in, long length, Fields out) {
            int flags = in.i32le();
            Bytes collection = in.until(0, 256);
            in.i32le();
            in.i32le();
            long document = in.u32le();
            in.require((flags & ~0xFF) == 0 && collection.length() >= 3 && collection.printable() && collection.indexOf('.') > 0
                    && document >= 5 && document <= length - 28);
            out.set(OPERATION, "query");
            out.set(COLLECTION, collection);
            command(in, out);
        }

        private void message(Cursor in, long length, Fields out) {
            long flags = in.u32le();
            in.require((flags & ~0x1_0003L) == 0 && in.u8() == 0);
            long document = in.u32le();
            in.require(document >= 5 && document <= length - 21);
            out.set(OPERATION, "msg");
            command(in, out);
        }

        /** The name of the document's first element is the command's. */
        private void command(Cursor in, Fields out) {
            int type = in.u8();
            in.require(type <= 0x13 || type == 0x7F || type == 0xFF);
            if (type != 0) {
                Bytes name = in.until(0, 128);
                in.require(name.printable());
                out.set(COMMAND, name);
            }
        }
    }
}
