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
 * Lustre's networking over TCP (LNet socket driver): the hello by which connections begin, with the network identifiers of both ends, older
 * acceptor requests. Nothing after is read.
 */
public final class Lustre extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("lustre");
    static final Field<String> MESSAGE = FIELDS.text("message", "acceptor or hello: the first message");

    public Lustre() {
        super("Lustre", Description.of("Parallel file system", "LNet socket driver", "file-sharing"),
                Hints.tcp(988).prefix(0, 0x71, 0xCE, 0xAC).prefix("cirE"), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection();
    }

    private static final class Connection implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            boolean acceptor = in.peek32(0) == 0x0071CEACL;
            if (acceptor) {
                in.i32();
                in.require(in.u32le() == 1);
                in.skip(8);
                out.set(MESSAGE, "acceptor");
            } else {
                in.require(in.peek32(0) == 0x63697245L || !in.has(4));
                in.skip(4);
                long version = in.u32le();
                in.require(version >= 1 && version <= 4);
                out.set(MESSAGE, "hello");
            }
            in.commit();
            return Step.DONE;
        }
    }
}
