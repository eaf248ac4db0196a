package io.fathom.app;

import io.fathom.engine.Engine;
import io.fathom.engine.EngineOptions;
import io.fathom.engine.flow.FlowOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Does once what users do, so that the launcher can keep the classes which that takes. Not for users. */
final class Rehearsal {
    private Rehearsal() {}

    /** @param args a folder to write into */
    public static void main(String[] args) throws IOException {
        Path capture = Path.of(args[0]).resolve("rehearsal.pcap");
        Files.write(capture, capture());
        String file = capture.toString();
        String nowhere = Path.of(args[0]).resolve("rehearsal.out").toString();
        for (String[] line : new String[][] {{file}, {"--workers", "1", "--eve", nowhere, file}, {"--csv", nowhere, "--stats", "-", file},
            {"analyze", "--eve", "-", "--filter", "dns.id > 0 and bytes > 1 KB", file}, {"explain", file}, {"protocols"}, {"applications", "--json"}, {"fields"},
            {"--version"}, {"--help"}, {"analyze", "--help"}, {"nothing-of-this-name"}}) {
            Main.run(line, console(), new Stopping());
        }
        // What large captures take besides.
        Engine.builder().protocols(List.of()).options(EngineOptions.defaults().withFlow(FlowOptions.DEFAULTS.withReserve(1))).build().close();
        Files.deleteIfExists(capture);
        Files.deleteIfExists(Path.of(nowhere));
    }

    private static Console console() {
        return new Console(InputStream.nullInputStream(), OutputStream.nullOutputStream(), new PrintStream(OutputStream.nullOutputStream()), false, false, false, 100);
    }

    /** A DNS query and a piece of HTTP. */
    private static byte[] capture() {
        var out = new ByteArrayOutputStream();
        var header = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN).putInt(0xA1B2C3D4).putShort((short) 2).putShort((short) 4);
        header.putInt(16, 65535).putInt(20, 101);
        out.writeBytes(header.array());
        byte[] query = ByteBuffer.allocate(29).putShort((short) 7).putShort((short) 0x100).putShort((short) 1).putShort((short) 0).putInt(0)
                .put((byte) 7).put("example".getBytes(StandardCharsets.US_ASCII)).put((byte) 3).put("org".getBytes(StandardCharsets.US_ASCII)).put((byte) 0)
                .putShort((short) 1).putShort((short) 1).array();
        frame(out, 17, 53, query, 0);
        frame(out, 6, 80, "GET / HTTP/1.1\r\nHost: example.org\r\nUser-Agent: rehearsal/1\r\n\r\n".getBytes(StandardCharsets.US_ASCII), 1000);
        return out.toByteArray();
    }

    private static void frame(ByteArrayOutputStream out, int protocol, int port, byte[] payload, int sequence) {
        int head = protocol == 6 ? 20 : 8;
        int length = 20 + head + payload.length;
        var b = ByteBuffer.allocate(length);
        b.put((byte) 0x45).put((byte) 0).putShort((short) length).putInt(0).put((byte) 64).put((byte) protocol).putShort((short) 0);
        b.putInt(0xC0000201).putInt(0xC6336402);
        b.putShort((short) 40_000).putShort((short) port);
        if (protocol == 6) {
            b.putInt(sequence).putInt(1).put((byte) 0x50).put((byte) 0x18).putShort((short) 1000).putInt(0);
        } else {
            b.putShort((short) (8 + payload.length)).putShort((short) 0);
        }
        b.put(payload);
        var record = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putInt(1_767_225_600).putInt(sequence).putInt(length).putInt(length);
        out.writeBytes(record.array());
        out.writeBytes(b.array());
    }
}
