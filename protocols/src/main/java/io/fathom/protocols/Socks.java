package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;

/** SOCKS versions 4, 4a and 5 (RFC 1928): negotiation and request; what comes after success is identified anew. */
public final class Socks extends Protocol {
    public Socks() {
        super("SOCKS", Description.of("Connections through a proxy", "RFC 1928", "proxy"),
                Hints.tcp(1080).prefix(5, 1, 0).prefix(5, 2).prefix(5, 3).prefix(5, 4).prefix(5, 1, 2).prefix(4, 1).prefix(4, 2), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        int[] state = new int[1];
        return (side, in, out) -> {
            // 0 greeting, 1 method, 2 request, 3 reply, 4 user and password, 5 their answer; 8 request and 9 reply of version 4.
            boolean client = side == Side.INITIATOR;
            switch (state[0]) {
                case 0 -> {
                    int version = in.u8();
                    in.require(client && (version == 4 || version == 5));
                    if (version == 5) {
                        int n = in.u8();
                        in.require(n >= 1 && n <= 8);
                        var methods = in.bytes(n);
                        for (int i = 0; i < methods.length(); i++) {
                            in.require(methods.at(i) <= 9 || methods.at(i) >= 0x80);
                        }
                        in.require(in.remaining() == 0);
                        if (in.tentative()) {
                            state[0] = 1;
                        }
                    } else {
                        in.require(in.u8() <= 2);
                        in.require(in.u16() > 0);
                        long address = in.u32();
                        in.require(in.until(0, 255).printable());
                        if (address > 0 && address < 0x100) {
                            // Version 4a: an address that cannot be, since the proxy is to look up the name that follows.
                            var name = in.until(0, 255);
                            in.require(name.length() > 0 && name.printable());
                        }
                        if (in.tentative()) {
                            state[0] = 9;
                        }
                    }
                }
                case 1 -> {
                    in.require(!client && in.u8() == 5);
                    int method = in.u8();
                    in.require(method <= 9 || method == 0xFF);
                    if (in.commit()) {
                        state[0] = method == 2 ? 4 : 2;
                    }
                }
                case 4 -> {
                    in.require(client && in.u8() == 1);
                    in.skip(in.u8());
                    in.skip(in.u8());
                    if (in.commit()) {
                        state[0] = 5;
                    }
                }
                case 5 -> {
                    in.require(!client && in.u8() == 1);
                    in.u8();
                    if (in.commit()) {
                        state[0] = 2;
                    }
                }
                case 2, 3 -> {
                    in.require(in.u8() == 5);
                    int code = in.u8();
                    in.require(client == (state[0] == 2) && in.u8() == 0);
                    int kind = in.u8();
                    in.require(kind == 1 || kind == 3 || kind == 4);
                    in.skip(kind == 1 ? 4 : kind == 4 ? 16 : in.u8());
                    in.u16();
                    if (in.ok()) {
                        if (state[0] == 3 && code == 0) {
                            out.handOver(null);
                        }
                        if (in.commit()) {
                            state[0] = 3;
                        }
                    }
                }
                default -> {
                    in.require(!client && in.u8() == 0);
                    int code = in.u8();
                    in.require(code >= 0x5A && code <= 0x5D);
                    in.skip(6);
                    if (in.ok() && code == 0x5A) {
                        out.handOver(null);
                    }
                    in.commit();
                    return Step.DONE;
                }
            }
            return Step.MORE;
        };
    }
}
