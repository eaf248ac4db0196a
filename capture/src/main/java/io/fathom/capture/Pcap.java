package io.fathom.capture;

import io.fathom.api.FrameBatch;
import io.fathom.api.LinkType;

/**
 * Reads pcap: microseconds and nanoseconds, both byte orders, Kuznetzov's record headers of 24 octets, and the swapped lengths of versions before 2.4
 * (draft-ietf-opsawg-pcap).
 */
final class Pcap implements Format {
    static final int FILE_HEADER = 24;

    private static final int MICROSECONDS = 0xa1b2c3d4;
    private static final int NANOSECONDS = 0xa1b23c4d;
    private static final int MODIFIED = 0xa1b2cd34;

    /** The four upper bits are the length of the check sequence, bit 26 says so; ten bits are reserved. */
    private static final int LINK_TYPE_BITS = 0x03ff_ffff;

    private final Block block;
    private final boolean big;
    private final int header;
    private final long unit;
    private final boolean swapped;
    private final boolean perhapsSwapped;
    private final LinkType link;
    private final String name;
    private long frames;
    private String trouble;
    private boolean over;

    /** Whether the first octets are a pcap's. */
    static boolean begins(byte[] head) {
        if (head.length < 4) {
            return false;
        }
        return magic(Block.int32(head, 0, false)) || magic(Block.int32(head, 0, true));
    }

    private static boolean magic(int value) {
        return value == MICROSECONDS || value == NANOSECONDS || value == MODIFIED;
    }

    /** Reads the file header. */
    Pcap(Block block, String file) throws NoCaptureException {
        this.block = block;
        if (!block.need(FILE_HEADER)) {
            throw new NoCaptureException(file + " is no capture: its pcap header has " + block.available() + " of " + FILE_HEADER
                    + " octets; capture it again");
        }
        byte[] m = block.octets;
        int at = block.at;
        big = !magic(Block.int32(m, at, false));
        int magic = Block.int32(m, at, big);
        header = magic == MODIFIED ? 24 : 16;
        unit = magic == NANOSECONDS ? 1 : 1000;
        int major = Block.int16(m, at + 4, big);
        int minor = Block.int16(m, at + 6, big);
        // 543.0 was written by Digital Unix, with the two lengths of a record the other way round, as before 2.3.
        if (major != 2 && !(major == 543 && minor == 0)) {
            throw new NoCaptureException(file + " is no capture: its pcap header says version " + major + "." + minor
                    + ", only 2.4 and before are known; try: editcap -F pcapng " + file + " new.pcapng");
        }
        swapped = major == 543 || minor < 3;
        perhapsSwapped = minor == 3;
        link = LinkType.of(Block.int32(m, at + 20, big) & LINK_TYPE_BITS);
        name = "pcap " + (magic == NANOSECONDS ? "ns" : magic == MODIFIED ? "modified" : "us") + (big ? " big-endian" : "");
        block.at += FILE_HEADER;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String trouble() {
        return trouble;
    }

    @Override
    public boolean next(FrameBatch batch) {
        while (batch.size == 0 && !over) {
            int missing = parse(batch);
            if (missing > 0 && batch.size == 0 && !block.need(missing)) {
                over = true;
                if (block.failure() != null) {
                    trouble = block.failure() + " at octet " + (block.position() + block.available()) + ", after frame " + frames;
                } else if (block.available() > 0) {
                    trouble = "cut short at octet " + (block.position() + block.available()) + ", within frame " + (frames + 1);
                }
            }
        }
        return batch.size > 0;
    }

    /** Takes frames until the batch is full or the block's octets end; returns how many octets the next frame needs as far as is known, or 0. */
    private int parse(FrameBatch batch) {
        byte[] m = block.octets;
        int at = block.at;
        int end = block.end;
        int room = batch.capacity();
        long number = frames;
        int missing = 0;
        batch.memory = m;
        while (batch.size < room) {
            if (end - at < header) {
                missing = header;
                break;
            }
            int captured = Block.int32(m, at + 8, big);
            int wire = Block.int32(m, at + 12, big);
            if (swapped || perhapsSwapped && captured > wire) {
                int other = captured;
                captured = wire;
                wire = other;
            }
            if (captured < 0 || captured > LARGEST_FRAME) {
                trouble = "frame " + (number + 1) + " at octet " + (block.position() + at - block.at) + " says it holds "
                        + Integer.toUnsignedString(captured) + " octets, more than " + LARGEST_FRAME + "; nothing after it can be read";
                over = true;
                break;
            }
            int size = header + captured;
            if (end - at < size) {
                missing = size;
                break;
            }
            long time = (Block.int32(m, at, big) & 0xffff_ffffL) * 1_000_000_000L + (Block.int32(m, at + 4, big) & 0xffff_ffffL) * unit;
            batch.add(at + header, captured, wire, time, link, ++number);
            at += size;
        }
        frames = number;
        block.at = at;
        return missing;
    }
}
