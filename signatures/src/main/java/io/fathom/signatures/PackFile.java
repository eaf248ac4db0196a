package io.fathom.signatures;

import io.fathom.signatures.Content.App;
import io.fathom.signatures.Content.Kind;
import io.fathom.signatures.Content.Label;
import io.fathom.signatures.Content.Rule;
import io.fathom.signatures.PackException.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The compiled form of a pack. Big-endian: magic "FAPK", u16 format version, u16 zero, u32 length of the body, u32 CRC-32C of the body, body.
 * The body holds name and version; u16 count of labels (u8 service, id, display); u16 count of applications (id, name, u16 category, u16 service);
 * u32 count of rules (u8 kind, u16 application, u16 category, u16 service, words). A text is u16 octets of UTF-8; 0xFFFF as an index says none.
 */
final class PackFile {
    static final int MAGIC = 0x4641504B;
    static final int OLDEST = 1;
    static final int CURRENT = 1;
    static final int HEADER = 16;
    private static final int NONE = 0xFFFF;

    private PackFile() {}

    static boolean begins(byte[] file) {
        return file.length >= 4 && ByteBuffer.wrap(file).getInt() == MAGIC;
    }

    static byte[] write(Content content) {
        var body = new Writer();
        body.text(content.name());
        body.text(content.version());
        body.u16(content.labels().size());
        for (Label l : content.labels()) {
            body.u8(l.service() ? 1 : 0);
            body.text(l.id());
            body.text(l.display());
        }
        body.u16(content.applications().size());
        for (App a : content.applications()) {
            body.text(a.id());
            body.text(a.name());
            body.u16(a.category());
            body.u16(a.service() < 0 ? NONE : a.service());
        }
        body.u32(content.rules().size());
        for (Rule r : content.rules()) {
            body.u8(r.kind().ordinal());
            body.u16(r.application());
            body.u16(r.category() < 0 ? NONE : r.category());
            body.u16(r.service() < 0 ? NONE : r.service());
            body.text(r.words());
        }
        byte[] octets = body.out.toByteArray();
        return ByteBuffer.allocate(HEADER + octets.length).putInt(MAGIC).putShort((short) CURRENT).putShort((short) 0).putInt(octets.length)
                .putInt(checksum(octets, 0, octets.length)).put(octets).array();
    }

    /** Reads a compiled pack; {@code where} names it in errors. */
    static Content read(byte[] file, String where) {
        if (file.length < HEADER || !begins(file)) {
            throw corrupt(where, "it does not begin as a signature pack");
        }
        var in = ByteBuffer.wrap(file);
        in.position(4);
        int format = in.getShort() & 0xFFFF;
        if (format < OLDEST) {
            throw new PackException(Reason.TOO_OLD, where + ": pack format " + format + " is no longer read (" + OLDEST + " to " + CURRENT
                    + " are): compile the pack again from its .app files");
        }
        if (format > CURRENT) {
            throw new PackException(Reason.TOO_NEW, where + ": pack format " + format + " is newer than this program reads (up to " + CURRENT
                    + "): update Fathom, or fetch the pack for this version");
        }
        in.getShort();
        int length = in.getInt();
        int sum = in.getInt();
        if (length != in.remaining()) {
            throw corrupt(where, "its header announces " + Integer.toUnsignedString(length) + " octets but " + in.remaining() + " follow");
        }
        if (checksum(file, HEADER, length) != sum) {
            throw corrupt(where, "its checksum does not match");
        }
        try {
            return body(in, where);
        } catch (BufferUnderflowException end) {
            throw corrupt(where, "it ends inside an entry");
        }
    }

    private static Content body(ByteBuffer in, String where) {
        String name = text(in);
        String version = text(in);
        int count = in.getShort() & 0xFFFF;
        List<Label> labels = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            labels.add(new Label(in.get() != 0, text(in), text(in)));
        }
        int applications = in.getShort() & 0xFFFF;
        List<App> apps = new ArrayList<>(applications);
        for (int i = 0; i < applications; i++) {
            apps.add(new App(text(in), text(in), index(in, count, where), optional(in, count, where)));
        }
        int size = in.getInt();
        // The smallest rule has nine octets, so a count that lies reserves no memory.
        if (size < 0 || size > in.remaining() / 9) {
            throw corrupt(where, "it announces more rules than it holds");
        }
        Kind[] kinds = Kind.values();
        List<Rule> rules = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int kind = in.get() & 0xFF;
            if (kind >= kinds.length) {
                throw corrupt(where, "rule " + i + " is of an unknown kind");
            }
            var rule = rule(in, kinds[kind], applications, count, where);
            if (!rule.words().startsWith(rule.kind().word) || rule.words().length() < rule.start() + 1) {
                throw corrupt(where, "rule " + i + " says nothing");
            }
            rules.add(rule);
        }
        if (in.hasRemaining()) {
            throw corrupt(where, "something follows its last rule");
        }
        return new Content(name, version, labels, apps, rules);
    }

    private static Rule rule(ByteBuffer in, Kind kind, int applications, int labels, String where) {
        int application = index(in, applications, where);
        int category = optional(in, labels, where);
        int service = optional(in, labels, where);
        return new Rule(kind, words(in), application, category, service);
    }

    private static int index(ByteBuffer in, int count, String where) {
        int i = in.getShort() & 0xFFFF;
        if (i >= count) {
            throw corrupt(where, "an entry points outside");
        }
        return i;
    }

    private static int optional(ByteBuffer in, int count, String where) {
        int i = in.getShort() & 0xFFFF;
        if (i != NONE && i >= count) {
            throw corrupt(where, "an entry points outside");
        }
        return i == NONE ? -1 : i;
    }

    private static String text(ByteBuffer in) {
        int length = in.getShort() & 0xFFFF;
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        String s = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return s;
    }

    /** Rules are ASCII, which is quicker to read. */
    private static String words(ByteBuffer in) {
        int length = in.getShort() & 0xFFFF;
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        String s = new String(in.array(), in.position(), length, StandardCharsets.ISO_8859_1);
        in.position(in.position() + length);
        return s;
    }

    private static int checksum(byte[] bytes, int from, int length) {
        var crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    private static PackException corrupt(String where, String what) {
        return new PackException(Reason.CORRUPT, where + ": not a usable signature pack: " + what + "; fetch or build it again");
    }

    /** The body on its way out. */
    private static final class Writer {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();

        void u8(int value) {
            out.write(value);
        }

        void u16(int value) {
            if (value < 0 || value > 0xFFFF) {
                throw new PackException(Reason.SOURCE, "a pack holds at most 65534 applications and texts of 65535 octets: split it");
            }
            out.write(value >> 8);
            out.write(value);
        }

        void u32(int value) {
            u16(value >>> 16);
            u16(value & 0xFFFF);
        }

        void text(String text) {
            byte[] octets = text.getBytes(StandardCharsets.UTF_8);
            u16(octets.length);
            out.writeBytes(octets);
        }
    }
}
