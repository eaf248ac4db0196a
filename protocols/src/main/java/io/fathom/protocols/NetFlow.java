package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** NetFlow 1, 5, 7, 9 and IPFIX (RFC 3954, 7011): header and, for templates, set lengths that add up. */
public final class NetFlow extends Protocol {
    /** Seconds since 1970 that every exporter that knows the year is past. */
    private static final long YEAR_1985 = 500_000_000L;

    public NetFlow() {
        super("NetFlow", Description.of("Flow records of routers", "RFC 3954, RFC 7011", "monitoring"),
                Hints.udp(2055, 9995, 9996, 4739, 6343).prefix(0x00, 0x0A)
                .masked(0, new int[] {0, 1, 0, 0}, new int[] {0xFF, 0xFF, 0xFF, 0xE0}).masked(0, new int[] {0, 5, 0, 0}, new int[] {0xFF, 0xFF, 0xFF, 0xE0})
                .masked(0, new int[] {0, 7, 0, 0}, new int[] {0xFF, 0xFF, 0xFF, 0xE0}).masked(0, new int[] {0, 9, 0}, new int[] {0xFF, 0xFF, 0xFC}), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int size = in.remaining();
            int version = in.u16();
            int count = in.u16();
            if (version == 1 || version == 5 || version == 7) {
                in.u32();
                in.require(in.u32() >= YEAR_1985);
            }
            switch (version) {
                case 1 -> in.require(count >= 1 && count <= 24 && size == 16 + 52 * count);
                case 5 -> in.require(count >= 1 && count <= 30 && size == 24 + 48 * count);
                case 7 -> in.require(count >= 1 && count <= 28 && size == 24 + 52 * count);
                case 9, 10 -> {
                    in.require(version == 9 ? count >= 1 && count <= 512 : count == size);
                    in.skip(version == 9 ? 4 : 0);
                    // Seconds since 1970, of any exporter that knows the year.
                    in.require(in.u32() >= YEAR_1985);
                    in.skip(8);
                    int sets = 0;
                    while (in.remaining() >= 4) {
                        int id = in.u16();
                        int length = in.u16();
                        in.require(length >= 4 && (id <= 3 || id >= 256));
                        in.skip(length - 4);
                        sets++;
                    }
                    in.require(sets > 0 && in.remaining() < 4);
                }
                default -> in.reject();
            }
            if (in.ok()) {
                in.rest();
                in.commit();
            }
            return Step.DONE;
        };
    }
}
