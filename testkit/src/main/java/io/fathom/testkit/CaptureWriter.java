package io.fathom.testkit;

import io.fathom.api.LinkType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Writes captures as pcap (microseconds or nanoseconds) or pcapng, in both byte orders. Immutable: every setting returns a new writer.
 */
public final class CaptureWriter {
    private enum Form {
        MICROSECONDS, NANOSECONDS, MODIFIED, PCAPNG
    }

    private enum Packet {
        ENHANCED, SIMPLE, OBSOLETE
    }

    private final Form form;
    private final boolean little;
    private final String comment;
    private final int snap;
    private final int resolution;
    private final long offset;
    private final Packet packet;
    private final boolean foreign;

    private CaptureWriter(Form form, boolean little, String comment, int snap, int resolution, long offset, Packet packet, boolean foreign) {
        this.form = form;
        this.little = little;
        this.comment = comment;
        this.snap = snap;
        this.resolution = resolution;
        this.offset = offset;
        this.packet = packet;
        this.foreign = foreign;
    }

    private static CaptureWriter of(Form form) {
        return new CaptureWriter(form, true, null, 262144, form == Form.PCAPNG ? 9 : 6, 0, Packet.ENHANCED, false);
    }

    /** pcap with microseconds, little-endian. */
    public static CaptureWriter pcap() {
        return of(Form.MICROSECONDS);
    }

    /** pcap with nanoseconds, little-endian. */
    public static CaptureWriter pcapNanoseconds() {
        return of(Form.NANOSECONDS);
    }

    /** pcap as patched by Alexey Kuznetzov: record headers of 24 octets. */
    public static CaptureWriter pcapModified() {
        return of(Form.MODIFIED);
    }

    /** pcapng with nanoseconds, little-endian, an interface for each link type. */
    public static CaptureWriter pcapng() {
        return of(Form.PCAPNG);
    }

    public CaptureWriter bigEndian() {
        return new CaptureWriter(form, false, comment, snap, resolution, offset, packet, foreign);
    }

    /** The section's comment: where the capture comes from. pcapng only. */
    public CaptureWriter comment(String text) {
        return new CaptureWriter(form, little, text, snap, resolution, offset, packet, foreign);
    }

    /** Longest frame kept, octets. */
    public CaptureWriter snap(int octets) {
        return new CaptureWriter(form, little, comment, octets, resolution, offset, packet, foreign);
    }

    /** The option if_tsresol as it stands in the file: 0-19 a negative power of 10; 128 + n a negative power of 2. pcapng only. */
    public CaptureWriter resolution(int tsresol) {
        return new CaptureWriter(form, little, comment, snap, tsresol, offset, packet, foreign);
    }

    /** The option if_tsoffset, seconds. pcapng only. */
    public CaptureWriter timeOffset(long seconds) {
        return new CaptureWriter(form, little, comment, snap, resolution, seconds, packet, foreign);
    }

    /** Simple Packet Blocks: no times, and all frames of the first interface. pcapng only. */
    public CaptureWriter simplePackets() {
        return new CaptureWriter(form, little, comment, snap, resolution, offset, Packet.SIMPLE, foreign);
    }

    /** The obsolete Packet Block instead of the enhanced one. pcapng only. */
    public CaptureWriter obsoletePackets() {
        return new CaptureWriter(form, little, comment, snap, resolution, offset, Packet.OBSOLETE, foreign);
    }

    /** Blocks of other kinds between the packets: unknown, custom, name resolution, statistics. pcapng only. */
    public CaptureWriter foreignBlocks() {
        return new CaptureWriter(form, little, comment, snap, resolution, offset, packet, true);
    }

    /** The capture's octets. A pcap needs frames of one link type. */
    public byte[] bytes(Collection<Frame> frames) {
        return form == Form.PCAPNG ? pcapng(List.copyOf(frames)) : pcap(List.copyOf(frames));
    }

    public InputStream stream(Collection<Frame> frames) {
        return new ByteArrayInputStream(bytes(frames));
    }

    public Path write(Path file, Collection<Frame> frames) throws IOException {
        return Files.write(file, bytes(frames));
    }

    private Octets u16(Octets o, int value) {
        return little ? o.u16le(value) : o.u16(value);
    }

    private Octets u32(Octets o, long value) {
        return little ? o.u32le(value) : o.u32(value);
    }

    private byte[] pcap(List<Frame> frames) {
        LinkType link = frames.isEmpty() ? LinkType.ETHERNET : frames.getFirst().link();
        Octets o = Octets.of();
        u32(o, switch (form) {
            case NANOSECONDS -> 0xa1b23c4dL;
            case MODIFIED -> 0xa1b2cd34L;
            default -> 0xa1b2c3d4L;
        });
        u16(u16(o, 2), 4);
        u32(u32(u32(u32(o, 0), 0), snap), link.number());
        for (Frame f : frames) {
            if (f.link() != link) {
                throw new IllegalArgumentException("a pcap has one link type, not " + link + " and " + f.link());
            }
            Frame cut = f.snapped(snap);
            long fraction = Math.floorMod(f.time(), 1_000_000_000L);
            u32(o, Math.floorDiv(f.time(), 1_000_000_000L));
            u32(o, form == Form.NANOSECONDS ? fraction : fraction / 1000);
            u32(u32(o, cut.octets().length), cut.wire());
            if (form == Form.MODIFIED) {
                u16(u32(o, 1), 0x0800).u8(0).u8(0);
            }
            o.add(cut.octets());
        }
        return o.bytes();
    }

    private byte[] pcapng(List<Frame> frames) {
        Octets o = Octets.of();
        Octets header = u32(Octets.of(), 0x1a2b3c4dL);
        u16(u16(header, 1), 0);
        u32(u32(header, 0xffffffffL), 0xffffffffL);
        if (comment != null) {
            option(header, 1, comment.getBytes(StandardCharsets.UTF_8));
        }
        option(header, 4, Octets.latin("Fathom testkit"));
        option(header, 0, new byte[0]);
        block(o, 0x0a0d0d0a, header);

        List<LinkType> interfaces = new ArrayList<>();
        for (Frame f : frames) {
            int at = interfaces.indexOf(f.link());
            if (at < 0) {
                at = interfaces.size();
                interfaces.add(f.link());
                description(o, f.link(), at);
            }
            if (foreign) {
                block(o, 0x7fff0001, Octets.of().fill(8, 0xee));
                block(o, 0x00000bad, u32(Octets.of(), 32473).fill(6, 0x11));
                block(o, 4, u16(u16(Octets.of(), 0), 0));
                block(o, 5, u32(u32(u32(Octets.of(), at), 0), 0));
            }
            packet(o, f.snapped(snap), at);
        }
        if (frames.isEmpty()) {
            description(o, LinkType.ETHERNET, 0);
        }
        return o.bytes();
    }

    private void description(Octets o, LinkType link, int number) {
        Octets body = u16(u16(Octets.of(), link.number()), 0);
        u32(body, snap);
        option(body, 2, Octets.latin("if" + number));
        option(body, 9, new byte[] {(byte) resolution});
        if (offset != 0) {
            option(body, 14, (little ? Octets.of().u64le(offset) : Octets.of().u64(offset)).bytes());
        }
        option(body, 0, new byte[0]);
        block(o, 1, body);
    }

    private void packet(Octets o, Frame f, int number) {
        Octets body = Octets.of();
        if (packet == Packet.SIMPLE) {
            u32(body, f.wire()).add(f.octets()).align(4);
            block(o, 3, body);
            return;
        }
        if (packet == Packet.OBSOLETE) {
            u16(u16(body, number), 0);
        } else {
            u32(body, number);
        }
        long units = units(f.time());
        u32(u32(body, units >>> 32), units);
        u32(u32(body, f.octets().length), f.wire());
        body.add(f.octets()).align(4);
        block(o, packet == Packet.OBSOLETE ? 2 : 6, body);
    }

    /** The time in the interface's units since the interface's offset. */
    private long units(long time) {
        long seconds = Math.floorDiv(time, 1_000_000_000L) - offset;
        long nanoseconds = Math.floorMod(time, 1_000_000_000L);
        if ((resolution & 0x80) != 0) {
            int bits = resolution & 0x7f;
            long fraction = BigInteger.valueOf(nanoseconds).shiftLeft(bits).divide(BigInteger.valueOf(1_000_000_000L)).longValue();
            return (bits < 64 ? seconds << bits : 0) + fraction;
        }
        BigInteger unit = BigInteger.TEN.pow(resolution);
        return BigInteger.valueOf(nanoseconds).multiply(unit).divide(BigInteger.valueOf(1_000_000_000L))
                .add(unit.multiply(BigInteger.valueOf(seconds))).longValue();
    }

    private void option(Octets o, int code, byte[] value) {
        u16(u16(o, code), value.length).add(value).align(4);
    }

    private void block(Octets o, int type, Octets body) {
        byte[] content = body.align(4).bytes();
        u32(u32(o, type), content.length + 12).add(content);
        u32(o, content.length + 12);
    }
}
