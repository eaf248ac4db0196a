package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.EventHandler;
import io.fathom.api.Field;
import io.fathom.api.Flow;
import io.fathom.api.Side;
import io.fathom.api.Subscription;
import io.fathom.api.Values;
import io.fathom.engine.Engine;
import io.fathom.testkit.Conversation;
import io.fathom.testkit.Frame;
import io.fathom.testkit.Recording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmbTest {
    private static final byte[] FILE = {1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0};
    private static final byte[] LATEST = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};

    /** A message of version 2 or 3, without the NetBIOS header. */
    private static byte[] message(int command, long id, int flags, long status, long tree, byte[] body) {
        return ByteBuffer.allocate(64 + body.length).order(ByteOrder.LITTLE_ENDIAN).put(new byte[] {(byte) 0xFE, 'S', 'M', 'B'}).putShort((short) 64)
                .putShort((short) 0)
                .putInt((int) status).putShort((short) command).putShort((short) 1).putInt(flags).putInt(0).putLong(id).putInt(0).putInt((int) tree)
                .putLong(0x400_0000_0001L)
                .put(new byte[16]).put(body).array();
    }

    private static byte[] framed(byte[]... messages) {
        var out = new ByteArrayOutputStream();
        int n = 0;
        for (int i = 0; i < messages.length; i++) {
            byte[] m = messages[i];
            if (i < messages.length - 1) {
                m = java.util.Arrays.copyOf(m, m.length + 7 & ~7);
                ByteBuffer.wrap(m).order(ByteOrder.LITTLE_ENDIAN).putInt(20, m.length);
            }
            out.writeBytes(m);
            n += m.length;
        }
        byte[] head = {0, (byte) (n >> 16), (byte) (n >> 8), (byte) n};
        var all = new ByteArrayOutputStream();
        all.writeBytes(head);
        all.writeBytes(out.toByteArray());
        return all.toByteArray();
    }

    private static byte[] request(int command, long id, byte[] body) {
        return framed(message(command, id, 0, 0, 5, body));
    }

    private static byte[] response(int command, long id, long status, byte[] body) {
        return framed(message(command, id, 1, status, 5, body));
    }

    private static byte[] wide(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static ByteBuffer body(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] negotiation() {
        return body(38).putShort(0, (short) 36).putShort(2, (short) 1).putShort(36, (short) 0x0311).array();
    }

    private static byte[] negotiated() {
        return body(64).putShort(0, (short) 65).putShort(4, (short) 0x0311).putInt(32, 0x10000).putInt(36, 0x20000).array();
    }

    private static byte[] ntlm(String domain, String user, String host) {
        byte[] d = wide(domain);
        byte[] u = wide(user);
        byte[] h = wide(host);
        var m = body(72 + d.length + u.length + h.length);
        m.put("NTLMSSP\0".getBytes(StandardCharsets.US_ASCII)).putInt(3);
        int at = 72;
        for (var e : List.of(Map.entry(28, d), Map.entry(36, u), Map.entry(44, h))) {
            m.putShort(e.getKey(), (short) e.getValue().length).putInt(e.getKey() + 4, at).put(at, e.getValue());
            at += e.getValue().length;
        }
        return m.putInt(60, 0x0200_0001).put(64, (byte) 10).putShort(66, (short) 19041).put(71, (byte) 15).array();
    }

    private static byte[] session(byte[] blob) {
        return body(24 + blob.length).putShort(0, (short) 25).putShort(12, (short) (64 + 24)).putShort(14, (short) blob.length).put(24, blob).array();
    }

    private static byte[] connect(String path) {
        byte[] p = wide(path);
        return body(8 + p.length).putShort(0, (short) 9).putShort(4, (short) 72).putShort(6, (short) p.length).put(8, p).array();
    }

    private static byte[] connected(int type) {
        return body(16).putShort(0, (short) 16).put(2, (byte) type).array();
    }

    private static byte[] create(String name) {
        byte[] n = wide(name);
        return body(56 + n.length).putShort(0, (short) 57).putInt(36, 1).putShort(44, (short) 120).putShort(46, (short) n.length).put(56, n).array();
    }

    private static byte[] created(long size) {
        return body(88).putShort(0, (short) 89).putLong(8, 133_000_000_000_000_000L).putLong(48, size).put(64, FILE).array();
    }

    private static byte[] close(byte[] file) {
        return body(24).putShort(0, (short) 24).put(8, file).array();
    }

    private static byte[] read(byte[] file, long offset, int length) {
        return body(49).putShort(0, (short) 49).putInt(4, length).putLong(8, offset).put(16, file).array();
    }

    private static byte[] octets(int n) {
        return body(16 + n).putShort(0, (short) 17).put(2, (byte) 80).putInt(4, n).array();
    }

    private static byte[] write(byte[] file, long offset, int n) {
        return body(48 + n).putShort(0, (short) 49).putShort(2, (short) 112).putInt(4, n).putLong(8, offset).put(16, file).array();
    }

    private record Found(List<Map<String, Object>> calls, List<String> files, long dissectorCalls) {
        List<Object> all(String field) {
            return calls.stream().map(c -> c.get(field)).toList();
        }
    }

    private static Found run(Set<String> sets, List<Frame> frames) {
        var calls = new ArrayList<Map<String, Object>>();
        var files = new ArrayList<String>();
        try (var engine = Engine.builder().protocols(Samples.PROTOCOLS).subscribe(new Subscription(sets, true, false, false, null,
                w -> new EventHandler() {
            @Override
            public void transaction(Flow flow, Values values, Values beside, long time, Side side) {
                var v = all(values);
                if (values.set() == CarriedFile.FIELDS) {
                    var call = all(beside);
                    files.add(v.get("filename") + " " + v.get("size") + " " + v.get("state") + " " + v.get("direction") + " on " + call.get("share"));
                } else {
                    calls.add(v);
                }
            }
        })).build()) {
            engine.run(new Recording(frames).source());
            engine.finish();
            assertThat(engine.statistics().faults()).isZero();
            return new Found(calls, files, engine.statistics().dissectorCalls());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> all(Values values) {
        var all = new TreeMap<String, Object>();
        for (Field<?> f : values.set().fields()) {
            if (values.has(f)) {
                all.put(f.path(), values.value(f));
            }
        }
        return all;
    }

    private static Conversation begun(int segment) {
        return Conversation.tcp("10.0.0.1", 40_000, "10.0.0.2", 445).segment(segment).handshake().client(request(0, 0, negotiation()))
                .server(response(0, 0, 0, negotiated()))
                .client(request(1, 1, session(ntlm("LAB", "alice", "PC1")))).server(response(1, 1, 0, new byte[9]))
                .client(request(3, 2, connect("\\\\nas\\docs"))).server(response(3, 2, 0, connected(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 100, 1460})
    void everyCallIsOneEventHoweverItIsCut(int segment) {
        var found = run(null, begun(segment).client(request(5, 3, create("a\\b.txt"))).server(response(5, 3, 0, created(3000)))
                .client(request(8, 4, read(FILE, 0, 3000))).server(response(8, 4, 0, octets(3000)))
                .client(request(6, 5, close(FILE))).server(response(6, 5, 0, new byte[60]))
                .client(request(5, 6, create("none"))).server(response(5, 6, 0xC000_0034L, new byte[9])).fin().frames());
        assertThat(found.all("command")).containsExactly("SMB2_COMMAND_NEGOTIATE_PROTOCOL", "SMB2_COMMAND_SESSION_SETUP", "SMB2_COMMAND_TREE_CONNECT",
                "SMB2_COMMAND_CREATE", "SMB2_COMMAND_READ",
                "SMB2_COMMAND_CLOSE", "SMB2_COMMAND_CREATE");
        assertThat(found.all("id")).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(found.calls().get(0)).containsEntry("dialect", "3.11").containsEntry("client_dialects", List.of("3.11"))
                .containsEntry("max_write_size", 0x20000L);
        assertThat(found.calls().get(1)).containsEntry("ntlmssp.user", "alice").containsEntry("ntlmssp.domain", "LAB")
                .containsEntry("ntlmssp.host", "PC1")
                .containsEntry("ntlmssp.version", "10.0 build 19041 rev 15").containsEntry("session_id", 0x400_0000_0001L);
        assertThat(found.calls().get(2)).containsEntry("share", "\\\\nas\\docs").containsEntry("share_type", "FILE").containsEntry("tree_id", 5L);
        assertThat(found.calls().get(3)).containsEntry("filename", "a\\b.txt").containsEntry("disposition", "FILE_OPEN")
                .containsEntry("access", "normal").containsEntry("size", 3000L)
                .containsEntry("created", 1_655_526_400L).containsEntry("fuid", "00000001-0002-0000-0300-000004000000");
        assertThat(found.calls().get(6)).containsEntry("status", "STATUS_OBJECT_NAME_NOT_FOUND").containsEntry("status_code", "0xc0000034")
                .doesNotContainKey("fuid");
        assertThat(found.files()).containsExactly("a\\b.txt 3000 CLOSED to_client on \\\\nas\\docs");
    }

    @Test
    void writtenFilesAreCounted() {
        var found = run(null, begun(1460).client(request(5, 3, create("w"))).server(response(5, 3, 0, created(0)))
                .client(request(9, 4, write(FILE, 0, 5000)), request(9, 5, write(FILE, 5000, 70)))
                .server(response(9, 4, 0, new byte[17]), response(9, 5, 0, new byte[17]))
                .client(request(6, 6, close(FILE))).server(response(6, 6, 0, new byte[60])).fin().frames());
        assertThat(found.files()).containsExactly("w 5070 CLOSED to_server on \\\\nas\\docs");
        assertThat(found.calls()).hasSize(7);
    }

    @Test
    void aFileReadInPartOrLeftOpenIsTruncated() {
        var found = run(null, begun(1460).client(request(5, 3, create("part"))).server(response(5, 3, 0, created(3000)))
                .client(request(8, 4, read(FILE, 0, 1000))).server(response(8, 4, 0, octets(1000))).client(request(6, 5, close(FILE)))
                .server(response(6, 5, 0, new byte[60]))
                .client(request(5, 6, create("open"))).server(response(5, 6, 0, created(10)))
                .client(request(8, 7, read(FILE, 0, 10))).server(response(8, 7, 0, octets(10))).frames());
        assertThat(found.files()).containsExactly("part 1000 TRUNCATED to_client on \\\\nas\\docs", "open 10 TRUNCATED to_client on \\\\nas\\docs");
    }

    @Test
    void aGapInAFileTruncatesItAndTheRestGoesOn() {
        byte[] answer = response(8, 4, 0, octets(3000));
        var found = run(null, begun(1460).client(request(5, 3, create("g"))).server(response(5, 3, 0, created(3000)))
                .client(request(8, 4, read(FILE, 0, 3000)))
                .server(java.util.Arrays.copyOf(answer, 1460)).serverGap(1000).server(java.util.Arrays.copyOfRange(answer, 2460, answer.length))
                .client(request(6, 5, close(FILE))).server(response(6, 5, 0, new byte[60])).fin().frames());
        assertThat(found.files()).containsExactly("g 2000 TRUNCATED to_client on \\\\nas\\docs");
        assertThat(found.all("command")).endsWith("SMB2_COMMAND_READ", "SMB2_COMMAND_CLOSE");
    }

    @Test
    void afterAGapBetweenMessagesTheNextOneIsFound() {
        var found = run(null, begun(1460).client(request(5, 3, create("g"))).serverGap(156).client(request(6, 4, close(FILE)))
                .server(response(6, 4, 0, new byte[60])).fin().frames());
        assertThat(found.all("status")).containsExactly("STATUS_SUCCESS", "STATUS_SUCCESS", "STATUS_SUCCESS", "STATUS_SUCCESS", null);
        assertThat(found.calls().getLast()).containsEntry("command", "SMB2_COMMAND_CREATE").containsEntry("filename", "g")
                .doesNotContainKey("status_code");
    }

    @Test
    void chainsAreTakenApart() {
        var found = run(null, begun(1460).client(framed(message(5, 3, 0, 0, 5, create("c")), message(8, 4, 4, 0, 5, read(LATEST, 0, 9)),
                message(6, 5, 4, 0, 5, close(LATEST))))
                .server(framed(message(5, 3, 1, 0, 5, created(9)), message(8, 4, 5, 0, 5, octets(9)), message(6, 5, 5, 0, 5, new byte[60]))).fin()
                .frames());
        assertThat(found.all("command")).endsWith("SMB2_COMMAND_CREATE", "SMB2_COMMAND_READ", "SMB2_COMMAND_CLOSE");
        assertThat(found.files()).hasSize(1).first().asString().startsWith("c 9 CLOSED to_client");
    }

    @Test
    void pipesAreNoFiles() {
        var found = run(null, begun(1460).client(request(3, 10, connect("\\\\nas\\IPC$"))).server(response(3, 10, 0, connected(2)))
                .client(request(5, 11, create("srvsvc"))).server(response(5, 11, 0, created(0))).client(request(9, 12, write(FILE, 0, 100)))
                .server(response(9, 12, 0, new byte[17])).fin().frames());
        assertThat(found.calls().get(3)).containsEntry("named_pipe", "\\\\nas\\IPC$").containsEntry("share_type", "PIPE").doesNotContainKey("share");
        assertThat(found.calls().get(4)).containsEntry("filename", "srvsvc").doesNotContainKey("share");
        assertThat(found.files()).isEmpty();
    }

    @Test
    void answersAloneAreEventsToo() {
        var found = run(null, Conversation.tcp("10.0.0.1", 40_000, "10.0.0.2", 445)
                .server(response(0, 0, 0, negotiated()), response(1, 1, 0xC000_006DL, new byte[9])).frames());
        assertThat(found.all("command")).containsExactly("SMB2_COMMAND_NEGOTIATE_PROTOCOL", "SMB2_COMMAND_SESSION_SETUP");
        assertThat(found.all("status")).containsExactly("STATUS_SUCCESS", "STATUS_LOGON_FAILURE");
    }

    @Test
    void interimAnswersDoNotEndACallAndUnansweredOnesAreShownAtTheEnd() {
        var found = run(null, begun(1460).client(request(15, 3, new byte[32]), request(15, 4, new byte[32]))
                .server(response(15, 3, 0x103, new byte[9]))
                .server(response(15, 3, 0x10C, new byte[9])).fin().frames());
        assertThat(found.all("status_code")).endsWith("0x10c", (Object) null);
        assertThat(found.all("command")).endsWith("SMB2_COMMAND_CHANGE_NOTIFY", "SMB2_COMMAND_CHANGE_NOTIFY");
    }

    @Test
    void manyUnansweredCallsAreShownAndNotKept() {
        var c = begun(1460);
        for (int i = 10; i < 1010; i++) {
            c.client(request(13, i, new byte[4]));
        }
        assertThat(run(null, c.frames()).calls()).hasSize(1003);
    }

    @Test
    void oldMessagesAreReadToo() {
        byte[] offers = "\2LANMAN1.0\0\2NT LM 0.12\0".getBytes(StandardCharsets.US_ASCII);
        var c = Conversation.tcp("10.0.0.1", 40_000, "10.0.0.2", 139).handshake()
                .client(old(0x72, 1, 0x18, body(3 + offers.length).putShort(1, (short) offers.length).put(3, offers).array()))
                .server(old(0x72, 1, 0x98, body(5).put(0, (byte) 1).putShort(1, (short) 1).array()));
        byte[] path = wide("?\\\\nas\\old\0");
        // One octet of padding in front: wide texts begin at even offsets of the message.
        path = java.util.Arrays.copyOfRange(path, 1, path.length);
        byte[] connect = body(11 + path.length + 6).put(0, (byte) 4).putShort(9, (short) (path.length + 6)).put(11, path)
                .put(11 + path.length, "?????\0".getBytes(StandardCharsets.US_ASCII)).array();
        c.client(old(0x75, 2, 0x18, connect)).server(old(0x75, 2, 0x98, body(9 + 5).put(0, (byte) 3).putShort(7, (short) 5)
                .put(9, "A:\0\0\0".getBytes(StandardCharsets.US_ASCII)).array()));
        var found = run(null, c.fin().frames());
        assertThat(found.all("command")).containsExactly("SMB1_COMMAND_NEGOTIATE_PROTOCOL", "SMB1_COMMAND_TREE_CONNECT_ANDX");
        assertThat(found.calls().get(0)).containsEntry("dialect", "NT LM 0.12").containsEntry("client_dialects", List.of("LANMAN1.0", "NT LM 0.12"));
        assertThat(found.calls().get(1)).containsEntry("share", "\\\\nas\\old").containsEntry("share_type", "FILE").containsEntry("session_id", 7L);
    }

    private static byte[] old(int command, int number, int flags, byte[] body) {
        return framed(ByteBuffer.allocate(32 + body.length).order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0xFF, 'S', 'M', 'B', (byte) command}).putInt(0).put((byte) flags)
                .putShort((short) 0x8000).put(new byte[12]).putShort((short) 3).putShort((short) 4).putShort((short) 7).putShort((short) number)
                .put(body).array());
    }

    @Test
    void whereNobodyAsksAFewMessagesAreEnough() {
        var c = begun(1460).client(request(5, 3, create("f"))).server(response(5, 3, 0, created(100_000)));
        for (int i = 0; i < 100; i++) {
            c.client(request(8, 4 + i, read(FILE, 1000L * i, 1000))).server(response(8, 4 + i, 0, octets(1000)));
        }
        var frames = c.client(request(6, 900, close(FILE))).server(response(6, 900, 0, new byte[60])).fin().frames();
        assertThat(run(Set.of("dns"), frames).dissectorCalls()).isLessThan(12);
        var found = run(Set.of("fileinfo"), frames);
        assertThat(found.files()).containsExactly("f 100000 CLOSED to_client on \\\\nas\\docs");
        assertThat(found.calls()).isEmpty();
    }

    /** All kinds of calls, of both versions, a client's and a server's in turns. */
    private static List<byte[]> everything() {
        byte[] rename = body(32 + 60).putShort(0, (short) 33).put(2, (byte) 1).put(3, (byte) 10).putInt(4, 60).putShort(8, (short) 96).put(16, FILE)
                .putInt(48, 8)
                .put(52, wide("to.x")).array();
        return List.of(request(0, 0, negotiation()), response(0, 0, 0, negotiated()), request(1, 1, session(ntlm("LAB", "alice", "PC1"))),
                response(1, 1, 0, new byte[9]),
                request(3, 2, connect("\\\\nas\\docs")), response(3, 2, 0, connected(1)), request(5, 3, create("a")), response(5, 3, 0, created(300)),
                request(8, 4, read(FILE, 0, 300)), response(8, 4, 0, octets(300)), request(9, 5, write(FILE, 0, 50)), response(9, 5, 0, new byte[17]),
                request(17, 6, rename), response(17, 6, 0, new byte[2]), request(6, 7, close(FILE)), response(6, 7, 0, new byte[60]),
                framed(message(5, 8, 0, 0, 5, create("c")), message(8, 9, 4, 0, 5, read(LATEST, 0, 9)), message(6, 10, 4, 0, 5, close(LATEST))),
                framed(message(5, 8, 1, 0, 5, created(9)), message(8, 9, 5, 0, 5, octets(9)), message(6, 10, 5, 0, 5, new byte[60])),
                old(0x73, 1, 0x18, body(27 + 40).put(0, (byte) 12).putShort(15, (short) 4).putShort(25, (short) 40).put(32, wide("Unix\0Samba\0"))
                .array()),
                old(0x73, 1, 0x98, body(11 + 30).put(0, (byte) 4).putShort(9, (short) 30).put(12, wide("Unix\0Samba\0")).array()),
                old(0xA2, 2, 0x18, body(51 + 10).put(0, (byte) 24).putShort(6, (short) 8).putShort(49, (short) 10).put(52, wide("file")).array()),
                old(0xA2, 2, 0x98, body(71).put(0, (byte) 34).putLong(56, 77).array()));
    }

    @Test
    void renamesAndOldCallsTellNames() {
        var c = Conversation.tcp("10.0.0.1", 40_000, "10.0.0.2", 445).handshake();
        var all = everything();
        for (int i = 0; i < all.size(); i++) {
            c.send(i % 2 == 0 ? Side.INITIATOR : Side.RESPONDER, all.get(i));
        }
        var calls = run(null, c.fin().frames()).calls();
        assertThat(calls).anySatisfy(v -> assertThat(v).containsEntry("rename.from", "a").containsEntry("rename.to", "to.x"))
                .anySatisfy(v -> assertThat(v).containsEntry("request.native_os", "Unix").containsEntry("response.native_lm", "Samba"))
                .anySatisfy(v -> assertThat(v).containsEntry("command", "SMB1_COMMAND_NT_CREATE_ANDX").containsEntry("filename", "file")
                .containsEntry("size", 77L));
    }

    @Test
    void damagedCallsAreReadWithoutAFault() {
        var random = new Random(11);
        var all = everything();
        for (int round = 0; round < 800; round++) {
            var c = Conversation.tcp("10.0.0.1", 40_000, "10.0.0.2", 445).handshake();
            for (int i = 0; i < all.size(); i++) {
                byte[] m = all.get(i).clone();
                for (int n = random.nextInt(8) - 4; n > 0; n--) {
                    // The NetBIOS length stays: else all that follows is lost.
                    int at = (round % 4 == 0 ? 0 : 4) + random.nextInt(m.length - 4);
                    m[at] = (byte) (random.nextBoolean() ? random.nextInt() : random.nextInt(3) - 1);
                }
                if (random.nextInt(40) == 0) {
                    c.serverGap(1 + random.nextInt(200));
                }
                c.send(i % 2 == 0 ? Side.INITIATOR : Side.RESPONDER, m);
            }
            run(null, c.frames());
        }
    }
}
