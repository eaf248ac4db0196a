package io.fathom.protocols.tls;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Builds handshake messages and records for tests. */
public final class Hellos {
    private int version = 0x0303;
    private byte[] session = new byte[32];
    private int[] ciphers = {0x1301, 0x1302, 0x1303, 0xC02B, 0xC02F, 0xC02C, 0xC030};
    private final List<byte[]> extensions = new ArrayList<>();
    private byte[] cookie;

    public static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits.replaceAll("\\s", ""));
    }

    public static byte[] cat(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] p : parts) {
            out.writeBytes(p);
        }
        return out.toByteArray();
    }

    public static byte[] u8(int v) {
        return new byte[] {(byte) v};
    }

    public static byte[] u16(int... values) {
        var out = new byte[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            out[2 * i] = (byte) (values[i] >> 8);
            out[2 * i + 1] = (byte) values[i];
        }
        return out;
    }

    public static byte[] u24(int v) {
        return new byte[] {(byte) (v >> 16), (byte) (v >> 8), (byte) v};
    }

    public static byte[] u32(long v) {
        return cat(u16((int) (v >> 16) & 0xFFFF), u16((int) v & 0xFFFF));
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] vector8(byte[] content) {
        return cat(u8(content.length), content);
    }

    public static byte[] vector16(byte[] content) {
        return cat(u16(content.length), content);
    }

    public Hellos version(int version) {
        this.version = version;
        return this;
    }

    public Hellos session(byte... session) {
        this.session = session;
        return this;
    }

    public Hellos cookie(byte... cookie) {
        this.cookie = cookie;
        return this;
    }

    public Hellos ciphers(int... ciphers) {
        this.ciphers = ciphers;
        return this;
    }

    public Hellos extension(int type, byte[] value) {
        extensions.add(cat(u16(type), vector16(value)));
        return this;
    }

    public Hellos sni(String name) {
        return extension(0, vector16(cat(u8(0), vector16(ascii(name)))));
    }

    public Hellos alpn(String... names) {
        var list = new ByteArrayOutputStream();
        for (String n : names) {
            list.writeBytes(vector8(ascii(n)));
        }
        return extension(16, vector16(list.toByteArray()));
    }

    public Hellos groups(int... groups) {
        return extension(10, vector16(u16(groups)));
    }

    public Hellos signatures(int... algorithms) {
        return extension(13, vector16(u16(algorithms)));
    }

    public Hellos versions(int... versions) {
        return extension(43, vector8(u16(versions)));
    }

    /** The body of a ClientHello. */
    public byte[] clientBody() {
        byte[] head = cat(u16(version), new byte[32], vector8(session), cookie == null ? new byte[0] : vector8(cookie), vector16(u16(ciphers)),
                vector8(new byte[1]));
        return extensions.isEmpty() ? head : cat(head, vector16(cat(extensions.toArray(byte[][]::new))));
    }

    /** A ClientHello with its handshake header. */
    public byte[] client() {
        return message(1, clientBody());
    }

    /** A ServerHello with its handshake header that picks the first cipher. */
    public byte[] server() {
        byte[] head = cat(u16(version), new byte[32], vector8(session), u16(ciphers[0]), u8(0));
        return message(2, extensions.isEmpty() ? head : cat(head, vector16(cat(extensions.toArray(byte[][]::new)))));
    }

    public static byte[] message(int type, byte[] body) {
        return cat(u8(type), u24(body.length), body);
    }

    public static byte[] record(int type, int version, byte[] payload) {
        return cat(u8(type), u16(version), vector16(payload));
    }

    /** One handshake message (or several) over records of at most {@code size} octets. */
    public static byte[] records(byte[] messages, int size) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < messages.length; i += size) {
            out.writeBytes(record(22, 0x0301, java.util.Arrays.copyOfRange(messages, i, Math.min(messages.length, i + size))));
        }
        return out.toByteArray();
    }

    /** As a browser of 2025 sends it: GREASE first and last, a post-quantum key share that makes it longer than a segment. */
    public static Hellos browser() {
        return new Hellos()
                .ciphers(0x5A5A, 0x1301, 0x1302, 0x1303, 0xC02B, 0xC02F, 0xC02C, 0xC030, 0xCCA9, 0xCCA8, 0xC013, 0xC014, 0x009C, 0x009D, 0x002F, 0x0035)
                .extension(0xEAEA, new byte[0])
                .sni("video.example.org")
                .extension(23, new byte[0])
                .extension(0xFF01, new byte[1])
                .groups(0xAAAA, 0x11EC, 0x001D, 0x0017, 0x0018)
                .extension(11, vector8(new byte[1]))
                .extension(35, new byte[0])
                .alpn("h2", "http/1.1")
                .extension(5, new byte[] {1, 0, 0, 0, 0})
                .signatures(0x0403, 0x0804, 0x0401, 0x0503, 0x0805, 0x0501, 0x0806, 0x0601)
                .extension(18, new byte[0])
                .extension(51, vector16(cat(u16(0xAAAA), vector16(new byte[1]), u16(0x11EC), vector16(new byte[1216]), u16(0x001D), vector16(new byte[32]))))
                .extension(45, new byte[] {1, 1})
                .versions(0xBABA, 0x0304, 0x0303)
                .extension(27, new byte[] {2, 0, 2})
                .extension(0x44CD, vector16(vector8(ascii("h2"))))
                .extension(0xFE0D, new byte[186])
                .extension(0x2A2A, new byte[1]);
    }
}
