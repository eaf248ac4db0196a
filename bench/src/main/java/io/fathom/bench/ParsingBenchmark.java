package io.fathom.bench;

import io.fathom.api.Bytes;
import io.fathom.api.Cursor;
import io.fathom.api.CursorControl;
import io.fathom.api.Side;
import io.fathom.api.SignatureMatch;
import io.fathom.protocols.quic.Ciphers;
import io.fathom.protocols.quic.InitialReader;
import io.fathom.protocols.quic.LongHeader;
import io.fathom.protocols.quic.QuicVersion;
import io.fathom.protocols.tls.ClientHello;
import io.fathom.protocols.tls.Digests;
import io.fathom.signatures.SignaturePack;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The parts of dissection that cost most, alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParsingBenchmark {
    private final CursorControl control = new CursorControl();
    private final byte[] octets = new byte[1024];
    private final Digests digests = new Digests();
    private final ThreadLocal<Ciphers> ciphers = ThreadLocal.withInitial(Ciphers::new);
    private final SignaturePack signatures = SignaturePack.builtin();
    private final String[] hosts = {"www.youtube.com", "r4---sn-4g5e6nez.googlevideo.com", "intranet.example.org", "outlook.office365.com"};
    private Bytes hello;
    private Bytes datagram;
    private int next;

    @Setup
    public void read() {
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) (i * 31);
        }
        // Without the record's header and the message's.
        hello = Recorded.payload("tls/tls13", 0x16).sub(9);
        datagram = Recorded.payload("quic/v1", -1);
        if (clientHello() == null || !quicInitial()) {
            throw new IllegalStateException("the recordings do not begin with a ClientHello");
        }
    }

    /** A record walk of 1 KiB: 128 times a type, two lengths and a skip. */
    @Benchmark
    public int cursor() {
        Cursor in = control.open(octets, 0, octets.length, null);
        int sum = 0;
        while (in.has(8)) {
            sum += in.u8() + in.u16() + in.i32();
            in.skip(1);
        }
        return in.ok() ? sum : -1;
    }

    /** A ClientHello read, and its JA4. */
    @Benchmark
    public String clientHello() {
        ClientHello h = ClientHello.read(hello, ClientHello.Carrier.TLS);
        return h == null ? null : h.ja4(ClientHello.Carrier.TLS, digests);
    }

    /** A QUIC Initial of a new connection: its keys derived, opened, its CRYPTO frames put together. */
    @Benchmark
    public boolean quicInitial() {
        return new InitialReader(ciphers).open(Side.INITIATOR, datagram, LongHeader.read(datagram, QuicVersion.IETF, false), QuicVersion.IETF, false);
    }

    /** A host name looked up among the built-in signatures; one in four is not there. */
    @Benchmark
    public SignatureMatch signature() {
        return signatures.host(hosts[next++ & 3]);
    }
}
