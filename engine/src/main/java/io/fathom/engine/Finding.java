package io.fathom.engine;

import io.fathom.api.Evidence;
import io.fathom.api.Field;
import io.fathom.api.Method;
import io.fathom.api.Side;
import io.fathom.api.SignatureMatch;

/**
 * A piece of evidence as a flow keeps it: texts are put together only when somebody asks. Immutable, but for the link to the next.
 */
final class Finding {
    private final Method method;
    private final String what;
    private final Field<?> field;
    private final String concludes;
    private final SignatureMatch match;
    private final String bytes;
    private final long packet;
    private final long frame;
    private final long offset;
    private final int length;
    private final Side side;

    /** The next of the same flow, or null. */
    Finding next;

    /** @param field the field whose value {@code what} is, or null where it speaks for itself */
    Finding(Method method, Field<?> field, String what, String concludes, SignatureMatch match, long packet, long frame, Side side, long offset, int length,
            String bytes) {
        this.method = method;
        this.field = field;
        this.what = what;
        this.concludes = concludes;
        this.match = match;
        this.packet = packet;
        this.frame = frame;
        this.side = side;
        this.offset = offset;
        this.length = length;
        this.bytes = bytes;
    }

    Side side() {
        return side;
    }

    Evidence evidence() {
        return new Evidence(method, field == null ? what : field.name() + " " + what, concludes,
                match == null ? null : match.application().id() + ": " + match.rule(), match == null ? null : match.pack(), packet, frame, side, offset, length,
                bytes);
    }
}
