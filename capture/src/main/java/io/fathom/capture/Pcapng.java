package io.fathom.capture;

import io.fathom.api.FrameBatch;
import io.fathom.api.LinkType;
import java.util.Arrays;

/**
 * Reads pcapng: sections in either byte order, interfaces with link type, resolution and offset of their own, enhanced, simple and obsolete packet
 * blocks; other blocks are skipped, whatever their length (draft-ietf-opsawg-pcapng).
 */
final class Pcapng implements Format {
    private static final int SECTION = 0x0a0d0d0a;
    private static final int INTERFACE = 1;
    private static final int OBSOLETE_PACKET = 2;
    private static final int SIMPLE_PACKET = 3;
    private static final int ENHANCED_PACKET = 6;

    private static final int BYTE_ORDER = 0x1a2b3c4d;
    private static final int OPTION_RESOLUTION = 9;
    private static final int OPTION_OFFSET = 14;

    /** Type and length before a block's body. */
    private static final int HEAD = 8;

    /** Type, length, and length again. */
    private static final int SMALLEST = 12;

    /** Interface, time and lengths before a packet's octets. */
    private static final int PACKET_HEAD = 20;

    /** Octets of a section or interface block that are looked at for options. */
    private static final int OPTIONS_READ = 64 * 1024;

    /** Packet blocks up to this size are brought into memory as they are; of larger ones, the frame alone. */
    private static final int WHOLE_BLOCK = 2 * Block.SIZE;

    private static final int MOST_INTERFACES = 65_536;

    private final Block block;
    private boolean big;
    private int interfaces;
    private LinkType[] link = new LinkType[4];
    private int[] snap = new int[4];
    private Ticks[] ticks = new Ticks[4];

    private long frames;
    private long lastTime;

    /** Octets of the current block still to be left out, then its second length is checked against {@link #expected}; -1 between blocks. */
    private long leave = -1;
    private int expected;

    private String trouble;
    private boolean over;

    /** Reads the first section's header. */
    Pcapng(Block block, String file) throws NoCaptureException {
        this.block = block;
        if (!block.need(SMALLEST + 16)) {
            throw new NoCaptureException(file + " is no capture: its pcapng section header has " + block.available()
                    + " of 28 octets; capture it again");
        }
        String wrong = section();
        if (wrong != null) {
            throw new NoCaptureException(file + " is no capture: the pcapng section header " + wrong + "; try: pcapfix " + file);
        }
    }

    static boolean begins(byte[] head) {
        return head.length >= 4 && Block.int32(head, 0, false) == SECTION;
    }

    @Override
    public String name() {
        return big ? "pcapng big-endian" : "pcapng";
    }

    @Override
    public String trouble() {
        return trouble;
    }

    @Override
    public boolean next(FrameBatch batch) {
        while (batch.size == 0 && !over) {
            batch.memory = block.octets;
            int missing = parse(batch);
            if (batch.size == 0 && !over && missing > 0 && !block.need(missing)) {
                end();
            }
            if (batch.size == 0 && !over && leave > 0) {
                long left = leave;
                leave = 0;
                if (!block.skip(left)) {
                    end();
                }
            }
        }
        return batch.size > 0;
    }

    private void end() {
        over = true;
        if (block.failure() != null) {
            note(block.failure() + " at octet " + (block.position() + block.available()) + ", after frame " + frames);
        } else if (block.available() > 0 || leave >= 0) {
            note("cut short at octet " + (block.position() + block.available()) + ", after frame " + frames);
        }
    }

    /** The first trouble is the one to tell. */
    private void note(String what) {
        if (trouble == null) {
            trouble = what;
        }
    }

    private void stop(String what) {
        note(what + "; nothing after it can be read");
        over = true;
    }

    /**
     * Takes blocks until the batch is full or the octets at hand end. Returns how many octets the next step needs as far as is known; 0 where a
     * block's rest has to be left out first, or nothing is missing.
     */
    private int parse(FrameBatch batch) {
        int room = batch.capacity();
        while (batch.size < room && !over) {
            if (leave >= 0) {
                if (leave > block.available()) {
                    return 0;
                }
                block.at += (int) leave;
                leave = 0;
                if (block.available() < 4) {
                    return 4;
                }
                int second = Block.int32(block.octets, block.at, big);
                if (second != expected) {
                    stop("the block before octet " + (block.position() + 4) + " has two lengths, " + Integer.toUnsignedString(expected) + " and "
                            + Integer.toUnsignedString(second));
                    return 0;
                }
                block.at += 4;
                leave = -1;
            }
            if (block.available() < HEAD + 4) {
                return block.available() < HEAD ? HEAD : HEAD + 4;
            }
            byte[] m = block.octets;
            int at = block.at;
            int type = Block.int32(m, at, big);
            int length = Block.int32(m, at + 4, big);
            int missing;
            if (type == SECTION) {
                missing = nextSection();
            } else if (Integer.compareUnsigned(length, SMALLEST) < 0 || (length & 3) != 0) {
                stop("the block at octet " + block.position() + " says it is " + Integer.toUnsignedString(length) + " octets long");
                return 0;
            } else {
                missing = switch (type) {
                    case ENHANCED_PACKET, OBSOLETE_PACKET -> packet(batch, length);
                    case SIMPLE_PACKET -> simple(batch, length);
                    case INTERFACE -> description(length);
                    default -> {
                        finish(HEAD, length);
                        yield 0;
                    }
                };
            }
            if (missing > 0) {
                return missing;
            }
        }
        return 0;
    }

    /** Goes on behind the first {@code taken} octets of the block at hand. */
    private void finish(int taken, int length) {
        block.at += taken;
        expected = length;
        leave = Integer.toUnsignedLong(length) - taken - 4;
    }

    private int nextSection() {
        if (block.available() < SMALLEST + 16) {
            return SMALLEST + 16;
        }
        long position = block.position();
        String wrong = section();
        if (wrong != null) {
            stop("the section header at octet " + position + " " + wrong);
        }
        return 0;
    }

    /** Reads a section header of which 28 octets are at hand; returns what is wrong with it, or null. */
    private String section() {
        byte[] m = block.octets;
        int at = block.at;
        int order = Block.int32(m, at + 8, false);
        if (order != BYTE_ORDER && Integer.reverseBytes(order) != BYTE_ORDER) {
            return "has no byte order";
        }
        boolean turned = order != BYTE_ORDER;
        int length = Block.int32(m, at + 4, turned);
        if (Integer.compareUnsigned(length, 28) < 0 || (length & 3) != 0) {
            return "says it is " + Integer.toUnsignedString(length) + " octets long";
        }
        int major = Block.int16(m, at + 12, turned);
        if (major != 1) {
            return "says version " + major + ", only 1 is known";
        }
        big = turned;
        interfaces = 0;
        finish(24, length);
        return null;
    }

    private int description(int length) {
        long whole = Integer.toUnsignedLong(length);
        if (whole < SMALLEST + 8) {
            stop("the interface block at octet " + block.position() + " says it is " + whole + " octets long");
            return 0;
        }
        int read = (int) Math.min(whole - 4, OPTIONS_READ);
        if (block.available() < read) {
            return read;
        }
        if (interfaces == MOST_INTERFACES) {
            stop("more than " + MOST_INTERFACES + " interfaces in a section at octet " + block.position());
            return 0;
        }
        if (interfaces == link.length) {
            link = Arrays.copyOf(link, interfaces * 2);
            snap = Arrays.copyOf(snap, interfaces * 2);
            ticks = Arrays.copyOf(ticks, interfaces * 2);
        }
        byte[] m = block.octets;
        int at = block.at;
        link[interfaces] = LinkType.of(Block.int16(m, at + HEAD, big));
        snap[interfaces] = Block.int32(m, at + HEAD + 4, big);
        int resolution = 6;
        long offset = 0;
        int end = at + read;
        for (int o = at + HEAD + 8; o + 4 <= end;) {
            int code = Block.int16(m, o, big);
            int size = Block.int16(m, o + 2, big);
            int value = o + 4;
            if (code == 0 || size > end - value) {
                break;
            }
            if (code == OPTION_RESOLUTION && size >= 1) {
                resolution = m[value] & 0xff;
            } else if (code == OPTION_OFFSET && size == 8) {
                offset = Block.int64(m, value, big);
            }
            o = value + (size + 3 & ~3);
        }
        ticks[interfaces] = resolution == 6 && offset == 0 ? Ticks.MICROSECONDS : new Ticks(resolution, offset);
        interfaces++;
        finish(read, length);
        return 0;
    }

    /** An enhanced or obsolete packet block. */
    private int packet(FrameBatch batch, int length) {
        long whole = Integer.toUnsignedLong(length);
        if (whole < SMALLEST + PACKET_HEAD) {
            stop("the packet block at octet " + block.position() + " says it is " + whole + " octets long");
            return 0;
        }
        if (block.available() < HEAD + PACKET_HEAD) {
            return HEAD + PACKET_HEAD;
        }
        byte[] m = block.octets;
        int at = block.at;
        boolean obsolete = Block.int32(m, at, big) == OBSOLETE_PACKET;
        int captured = Block.int32(m, at + 20, big);
        if (captured < 0 || captured > Format.LARGEST_FRAME || captured > whole - SMALLEST - PACKET_HEAD) {
            stop("frame " + (frames + 1) + " at octet " + block.position() + " says it holds " + Integer.toUnsignedString(captured)
                    + " octets, in a block of " + whole);
            return 0;
        }
        // The fast path has the whole block at hand, options and second length included; else its options are left out afterwards.
        int taken = HEAD + PACKET_HEAD + captured;
        if (block.available() < whole) {
            int wanted = whole <= WHOLE_BLOCK ? length : taken;
            if (block.available() < wanted) {
                return wanted;
            }
        } else if (Block.int32(m, at + length - 4, big) != length) {
            stop("the packet block at octet " + block.position() + " has two lengths, " + whole + " and "
                    + Integer.toUnsignedString(Block.int32(m, at + length - 4, big)));
            return 0;
        }
        int number = obsolete ? Block.int16(m, at + HEAD, big) : Block.int32(m, at + HEAD, big);
        if (number < 0 || number >= interfaces) {
            note("the frame at octet " + block.position() + " is of interface " + Integer.toUnsignedString(number)
                    + ", which the section does not declare; left out");
        } else {
            long stamp = (long) Block.int32(m, at + 12, big) << 32 | Block.int32(m, at + 16, big) & 0xffff_ffffL;
            lastTime = ticks[number].nanoseconds(stamp);
            batch.add(at + HEAD + PACKET_HEAD, captured, Block.int32(m, at + 24, big), lastTime, link[number], ++frames);
        }
        if (block.available() >= whole) {
            block.at += length;
        } else {
            finish(taken, length);
        }
        return 0;
    }

    /** A simple packet block: of the first interface, without a time of its own, cut to that interface's snap length. */
    private int simple(FrameBatch batch, int length) {
        long whole = Integer.toUnsignedLong(length);
        if (whole < SMALLEST + 4) {
            stop("the packet block at octet " + block.position() + " says it is " + whole + " octets long");
            return 0;
        }
        if (block.available() < HEAD + 4) {
            return HEAD + 4;
        }
        int wire = Block.int32(block.octets, block.at + HEAD, big);
        if (interfaces == 0) {
            note("the frame at octet " + block.position() + " stands before any interface; left out");
            finish(HEAD + 4, length);
            return 0;
        }
        long kept = Math.min(Integer.toUnsignedLong(wire), whole - SMALLEST - 4);
        if (snap[0] != 0) {
            kept = Math.min(kept, Integer.toUnsignedLong(snap[0]));
        }
        if (kept > Format.LARGEST_FRAME) {
            stop("frame " + (frames + 1) + " at octet " + block.position() + " says it holds " + kept + " octets, more than " + Format.LARGEST_FRAME);
            return 0;
        }
        int taken = HEAD + 4 + (int) kept;
        if (block.available() < taken) {
            return taken;
        }
        batch.add(block.at + HEAD + 4, (int) kept, wire, lastTime, link[0], ++frames);
        finish(taken, length);
        return 0;
    }
}
