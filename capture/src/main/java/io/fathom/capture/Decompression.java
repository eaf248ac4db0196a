package io.fathom.capture;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Recognises compressed inputs by their first octets and reads through them, also where one is inside another. */
final class Decompression {
    private static final int DEPTH = 4;
    private static final int HEAD = 4;

    private Decompression() {}

    /** What an input is made of: its first octets are still in the stream. */
    record Opened(InputStream stream, boolean compressed) {}

    static Opened open(InputStream raw, String name) throws IOException {
        InputStream in = raw;
        for (int depth = 0; depth < DEPTH; depth++) {
            byte[] head = head(in);
            InputStream whole = head.length == 0 ? in : new Rejoined(head, in);
            if (head.length >= 3 && head[0] == 0x1f && (head[1] & 0xff) == 0x8b && head[2] == 8) {
                in = new Careful(gzip(whole, name));
            } else if (head.length == HEAD && zstd(head)) {
                in = new Careful(zstandard(whole, name));
            } else {
                return new Opened(whole, depth > 0);
            }
        }
        in.close();
        throw new NoCaptureException(name + " is compressed more than " + (DEPTH - 1) + " times over: decompress it first");
    }

    /** The first octets; where they cannot be read, what was opened is closed. */
    private static byte[] head(InputStream in) throws IOException {
        try {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** A frame of data, or a frame to skip (RFC 8878). */
    private static boolean zstd(byte[] head) {
        int magic = Block.int32(head, 0, false);
        return magic == 0xfd2fb528 || (magic & 0xfffffff0) == 0x184d2a50;
    }

    private static InputStream gzip(InputStream in, String name) throws IOException {
        try {
            return new GZIPInputStream(new MoreToCome(in), 64 * 1024);
        } catch (IOException e) {
            in.close();
            throw new NoCaptureException(name + " is no capture: its gzip header is broken", e);
        }
    }

    private static InputStream zstandard(InputStream in, String name) throws IOException {
        try {
            return Zstandard.open(in);
        } catch (LinkageError e) {
            in.close();
            throw new NoCaptureException(name + " is compressed with Zstandard and the library zstd-jni is missing: add"
                    + " com.github.luben:zstd-jni to the class path, or decompress the file first (zstd -d)", e);
        }
    }

    /** Alone in its class, which therefore is the only one that cannot be linked where the library is missing. */
    private static final class Zstandard {
        static InputStream open(InputStream in) throws IOException {
            return new ZstdInputStreamNoFinalizer(in);
        }
    }

    /** Why reading failed, in words. */
    static String failure(IOException e) {
        String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        if (e.getClass().getName().startsWith("com.github.luben.zstd.")) {
            return said.toLowerCase(java.util.Locale.ROOT).contains("truncated") ? "the compressed data is cut short"
                    : "the compressed data is damaged (" + said + ")";
        }
        return "reading failed (" + said + ")";
    }

    /** The octets looked at, then the rest; unlike a sequence of two streams it says what is available of both. */
    private static final class Rejoined extends FilterInputStream {
        private final byte[] head;
        private int at;

        Rejoined(byte[] head, InputStream rest) {
            super(rest);
            this.head = head;
        }

        @Override
        public int read() throws IOException {
            return at < head.length ? head[at++] & 0xff : in.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (at == head.length || length == 0) {
                return in.read(target, offset, length);
            }
            int n = Math.min(length, head.length - at);
            System.arraycopy(head, at, target, offset, n);
            at += n;
            return n;
        }

        @Override
        public long skip(long count) throws IOException {
            return at < head.length ? 0 : in.skip(count);
        }

        @Override
        public int available() throws IOException {
            return head.length - at + in.available();
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }

    /** Claims that more may come: the JDK's gzip reader takes a pipe that is empty at the moment for the end of a file of several members. */
    private static final class MoreToCome extends FilterInputStream {
        MoreToCome(InputStream in) {
            super(in);
        }

        @Override
        public int available() throws IOException {
            return Math.max(1, super.available());
        }
    }

    /**
     * Asks a decompressor for little at a time: where it meets damage, all that the call at hand had brought is lost. A capture's header is asked for
     * octet by octet, so that it is read wherever the damage begins after it.
     */
    private static final class Careful extends FilterInputStream {
        private static final int HEADER = 28;
        private static final int MOST = 8 * 1024;

        private int seen;

        Careful(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = in.read(target, offset, Math.min(length, seen < HEADER ? 1 : Math.min(MOST, seen)));
            seen = Math.min(MOST, seen + Math.max(0, n));
            return n;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
