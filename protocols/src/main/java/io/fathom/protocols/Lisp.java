package io.fathom.protocols;

import io.fathom.api.Cursor;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;
import io.fathom.api.Transport;

/** LISP control messages (RFC 9301), also over TCP (draft-ietf-lisp-map-server-reliable-transport), and data headers (RFC 9300). */
public final class Lisp extends Protocol {
    public Lisp() {
        super("LISP", Description.of("Places apart from names", "RFC 9300, RFC 9301", "tunnel"),
                Hints.udp(4341, 4342).orTcp(4342), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        if (flow.transport() == Transport.TCP) {
            return (side, in, out) -> reliable(in);
        }
        return (side, in, out) -> {
            boolean control = flow.port(Side.RESPONDER) == 4342 || flow.port(Side.INITIATOR) == 4342;
            if (control) {
                control(in);
            } else {
                int flags = in.u8();
                in.require((flags & 7) == 0);
                in.skip(7);
                packet(in);
            }
            in.rest();
            in.commit();
            return Step.DONE;
        };
    }

    /** Kind, length and number of a message, and the mark at its end. */
    private static Step reliable(Cursor in) {
        in.require(in.u16() <= 64);
        int length = in.u16();
        in.require(length >= 12 && length <= 9000);
        in.skip(length - 8);
        in.require(in.u32() == 0x9FAC_ADE9L);
        in.commit();
        return Step.DONE;
    }

    private static void control(Cursor in) {
        long word = in.u32();
        int type = (int) (word >> 28);
        int records = (int) word & 0xFF;
        switch (type) {
            case 1 -> {
                in.require(records >= 1 && records <= 32);
                in.skip(8);
                address(in, true);
                for (long i = word >> 8 & 31; i >= 0 && in.ok(); i--) {
                    address(in, false);
                }
                // Reserved, prefix length, prefix.
                in.skip(1);
                in.require(in.u8() <= 128);
                address(in, false);
            }
            case 2 -> {
                in.require(records >= 1 && records <= 32 && (word >> 8 & 0x1FFFF) == 0);
                in.skip(8);
                mapping(in);
            }
            case 3, 4, 5 -> {
                in.require(records >= 1);
                in.skip(8);
                authentication(in);
                mapping(in);
            }
            case 7 -> {
                in.require((word & 0x7FFFFFF) == 0);
                in.skip(8);
                authentication(in);
                in.skip(4);
                in.require(in.u8() == 0 && in.u8() <= 128);
                address(in, true);
            }
            default -> {
                in.require(type == 8 && (word & 0x3FFFFFF) == 0);
                packet(in);
            }
        }
    }

    private static void authentication(Cursor in) {
        in.require(in.u16() <= 0xFF);
        int length = in.u16();
        in.require(length == 0 || length == 16 || length == 20 || length == 32);
        in.skip(length);
    }

    private static void mapping(Cursor in) {
        in.skip(4);
        in.require(in.u8() <= 64 && in.u8() <= 128);
        in.require((in.u16() & 0xFFF) == 0 && in.u16() >> 12 == 0);
        address(in, true);
    }

    // Address family numbers of IANA; 16387 is LISP's own form, whose length follows.
    private static void address(Cursor in, boolean absent) {
        int family = in.u16();
        in.require(family == 0 && absent || family == 1 || family == 2 || family == 6 || family == 16387);
        if (family == 16387) {
            in.require(in.u8() == 0);
            in.skip(3);
            in.skip(in.u16());
        } else {
            in.skip(family == 1 ? 4 : family == 2 ? 16 : family);
        }
    }

    private static void packet(Cursor in) {
        int size = in.remaining();
        int first = in.u8();
        in.skip(1);
        if (first >> 4 == 4) {
            in.require(first == 0x45 && in.u16() == size);
            in.skip(16);
        } else {
            in.require(first >> 4 == 6);
            in.skip(2);
            in.require(in.u16() == size - 40);
            in.skip(34);
        }
    }
}
