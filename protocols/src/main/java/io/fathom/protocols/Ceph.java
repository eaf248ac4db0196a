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
 * Ceph messenger, versions 1 and 2, by the banners both sides begin with (Ceph documentation, "msgr" and "msgr2"). Nothing after them is
 * read.
 */
public final class Ceph extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("ceph");
    static final Field<String> BANNER = FIELDS.text("banner", "the first banner: version of the messenger");

    public Ceph() {
        super(
                "Ceph",
                Description.of("Distributed storage", "Ceph documentation, messenger protocol", "storage"),
                Hints.tcp(6789, 3300).prefix("ceph v"),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection();
    }

    private static final class Connection implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            boolean second = in.peek(6) == '2';
            in.expect("ceph v");
            in.expect(second ? "2\n" : "0");
            int a = second ? 0 : in.u8();
            int b = second ? 0 : in.u8();
            in.require(second || a >= '0' && a <= '9' && b >= '0' && b <= '9');
            out.set(BANNER, second ? "ceph v2" : "ceph v0" + (char) a + (char) b);
            in.commit();
            return Step.DONE;
        }
    }
}
