package io.fathom.protocols.tls;

import io.fathom.api.Bytes;
import io.fathom.api.Field;
import io.fathom.api.Fields;
import io.fathom.api.Values;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The hashes of one thread, and the buffers that what they hash is spelt into. Made once per thread by the protocol that uses them (never per flow: making one
 * costs more than using it), and complete after every call, so that nothing of one flow reaches the next; what was hashed lately is known by heart, but the same
 * for all flows.
 */
public final class Digests {
    private static final int RETAINED = 1024;

    private final MessageDigest md5 = digest("MD5");
    private final MessageDigest sha1 = digest("SHA-1");
    private final MessageDigest sha256 = digest("SHA-256");
    private final TextMemory<byte[]> md5Memory = new TextMemory<>(128);
    private final TextMemory<byte[]> sha256Memory = new TextMemory<>(128);
    private final TextMemory<Values> hellos = new TextMemory<>(1024);
    private final CertificateMemory certificates = new CertificateMemory();
    private final byte[] result = new byte[32];
    private final Ascii hashed = new Ascii();
    private final Ascii text = new Ascii();
    private final Ascii line = new Ascii();
    private final Ascii shape = new Ascii();
    private int[] numbers = new int[64];
    private int[] others = new int[64];

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(algorithm + " is missing from this JDK", e);
        }
    }

    CertificateMemory certificates() {
        return certificates;
    }

    /** An empty buffer for what is to be hashed. */
    Ascii text() {
        return text.clear();
    }

    /** Another one, for what is short. */
    Ascii line() {
        return line.clear();
    }

    /** Room for numbers; what is in it is not defined. */
    int[] numbers(int least) {
        if (numbers.length < least || numbers.length > RETAINED) {
            numbers = new int[Math.max(64, least)];
        }
        return numbers;
    }

    /** Room for other numbers. */
    int[] others(int least) {
        if (others.length < least || others.length > RETAINED) {
            others = new int[Math.max(64, least)];
        }
        return others;
    }

    /**
     * Sets what a ClientHello says but for its names and keys: as it was read lately from one that is alike, else read anew.
     *
     * @param read sets the values
     */
    public void set(ClientHello hello, ClientHello.Carrier carrier, Fields out, Consumer<Fields> read) {
        shape(carrier.letter, out);
        hello.shape(shape);
        setShape(out, read);
    }

    /** The same of a ServerHello. */
    void set(ServerHello hello, Fields out, Consumer<Fields> read) {
        shape('s', out);
        hello.shape(shape);
        setShape(out, read);
    }

    /** Begins what a hello's values hang on with which of them are wanted. */
    private void shape(char kind, Fields out) {
        long wanted = out.wanted();
        shape.clear().put(kind);
        for (int i = 0; i < Long.SIZE; i += Short.SIZE) {
            shape.u16((int) (wanted >>> i));
        }
    }

    private void setShape(Fields out, Consumer<Fields> read) {
        Values known = hellos.find(shape.octets(), shape.length());
        if (known == null) {
            if (!hellos.comesAgain()) {
                read.accept(out);
                return;
            }
            known = out.values(read);
            hellos.keep(shape.octets(), shape.length(), known);
        }
        out.set(known);
    }

    private void finish(MessageDigest digest, byte[] octets, int length, int size) {
        try {
            digest.update(octets, 0, length);
            digest.digest(result, 0, size);
        } catch (DigestException e) {
            throw new IllegalStateException("the result has room for all of them", e);
        }
    }

    /** The digest of what is in the array, perhaps known by heart: not to be changed, and valid until the next one. */
    private byte[] digest(MessageDigest digest, TextMemory<byte[]> memory, byte[] octets, int length, int size) {
        byte[] known = memory.find(octets, length);
        if (known != null) {
            return known;
        }
        finish(digest, octets, length, size);
        if (memory.comesAgain()) {
            memory.keep(octets, length, Arrays.copyOf(result, size));
        }
        return result;
    }

    /** MD5 of ASCII, 32 lower-case digits. */
    public String md5(String ascii) {
        byte[] octets = ascii.getBytes(StandardCharsets.ISO_8859_1);
        return md5(octets, octets.length).toString();
    }

    private Ascii md5(byte[] octets, int length) {
        byte[] sum = digest(md5, md5Memory, octets, length, 16);
        hashed.clear();
        for (int i = 0; i < 16; i++) {
            hashed.hex8(sum[i]);
        }
        return hashed;
    }

    /** Sets the string of a ClientHello's JA3, and its hash where that is wanted. */
    public void ja3(ClientHello hello, Field<String> string, Field<String> hash, Fields out) {
        hello.ja3(text());
        set(string, hash, out);
    }

    /** Sets the string of a ServerHello's JA3S, and its hash where that is wanted. */
    public void ja3s(ServerHello hello, Field<String> string, Field<String> hash, Fields out) {
        hello.ja3s(text());
        set(string, hash, out);
    }

    private void set(Field<String> string, Field<String> hash, Fields out) {
        out.set(string, text.view());
        if (out.wants(hash)) {
            out.set(hash, md5(text.octets(), text.length()).view());
        }
    }

    /** SHA-1, lower-case octets with colons between: the usual spelling of a certificate's fingerprint. Valid until the next one. */
    Bytes fingerprint(Bytes certificate) {
        var octets = text().put(certificate);
        finish(sha1, octets.octets(), octets.length(), 20);
        hashed.clear();
        for (int i = 0; i < 20; i++) {
            if (i > 0) {
                hashed.put(':');
            }
            hashed.hex8(result[i]);
        }
        return hashed.view();
    }

    /** Appends the first 12 digits of SHA-256. */
    void sha256Start(Ascii of, Ascii to) {
        byte[] sum = digest(sha256, sha256Memory, of.octets(), of.length(), 32);
        for (int i = 0; i < 6; i++) {
            to.hex8(sum[i]);
        }
    }
}
