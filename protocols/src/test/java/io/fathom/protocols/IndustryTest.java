package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Protocol;
import io.fathom.testkit.Conversation;
import io.fathom.testkit.Octets;
import io.fathom.testkit.Outcome;
import io.fathom.testkit.Recording;
import io.fathom.testkit.Run;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Databases, middleware and industrial protocols, each with a conversation that is the protocol and one that only resembles it. A message is the sender (&gt;
 * client, &lt; server) and its octets in hexadecimal, with texts in apostrophes.
 */
class IndustryTest {
    record Row(Protocol protocol, boolean tcp, int port, String name, String field, String value, List<String> right, List<String> wrong) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Row tcp(Protocol protocol, int port, String field, String value, List<String> right, List<String> wrong) {
        return new Row(protocol, true, port, protocol.name(), field, value, right, wrong);
    }

    private static Row udp(Protocol protocol, int port, String field, String value, List<String> right, List<String> wrong) {
        return new Row(protocol, false, port, protocol.name(), field, value, right, wrong);
    }

    static final List<Row> ROWS = Stream.of(databases(), middleware(), industrial(), measuring()).flatMap(List::stream).toList();

    private static List<Row> databases() {
        return List.of(
                tcp(new MySql(), 3306, "mysql.user", "joe",
                        List.of("< 21 000000 0a '8.4.0' 00 07000000 '12345678' 00 ffff 21 0200 ffff 15 0000 00000000",
                                "> 2c 000001 00820000 00000001 21 " + "00".repeat(23) + " 'joe' 00 03 010203 00 0000 00"),
                        List.of("< 21 000000 0a '8.4.0' 00 07000000 '12345678' 41 ffff 21 0200 ffff 15 0000 00000000")),
                tcp(new PostgreSql(), 5432, "pgsql.request.startup_parameters.user", "joe",
                        List.of("> 00000008 04d2162f", "< 'N'", "> 00000012 00030000 'user' 00 'joe' 00 00", "< 52 00000008 00000000"),
                        List.of("> 00000014 00030000 'user' 00 'joe' 00 777777")),
                tcp(new MongoDb(), 27017, "mongodb.command", "ping",
                        List.of("> 00000028 07000000 00000000 dd070000 00000000 00 0f000000 10 'ping' 00 01000000 00".replace("00000028", "24000000")),
                        List.of("> 24000000 07000000 00000000 dd070000 00004000 00 0f000000 10 'ping' 00 01000000 00")),
                tcp(new Redis(), 6379, "redis.commands", "[PING]",
                        List.of("> '*1' 0d0a '$4' 0d0a 'PING' 0d0a", "< '+PONG' 0d0a"),
                        List.of("> '*1' 0d0a '$4' 0d0a 'P NG' 0d0a", "< '+PONG' 0d0a")),
                tcp(new MsSqlTds(), 1433, "tds.encryption", "not supported",
                        List.of("> 12 01 001a 0000 01 00 00 000b 0006 01 0011 0001 ff 0e000000 0000 02"),
                        List.of("> 12 01 001a 0000 01 00 00 000c 0006 01 0011 0001 ff 0e000000 0000 02")),
                tcp(new Cassandra(), 9042, "cassandra.cql_version", "3.0.0",
                        List.of("> 04 00 0000 01 00000016 0001 000b 'CQL_VERSION' 0005 '3.0.0'"),
                        List.of("> 04 00 0000 01 00000016 0001 000b 'CQL-VERSION' 0005 '3.0.0'")),
                tcp(new Memcached(), 11211, "memcached.version", "1.6.9",
                        List.of("> 'version' 0d0a", "< 'VERSION 1.6.9' 0d0a"),
                        List.of("> 'version' 0d0a", "< 'no such thing' 0d0a")));
    }

    private static List<Row> middleware() {
        return List.of(
                tcp(new Kafka(), 9092, "kafka.client_id", "abcde",
                        List.of("> 0000000f 0012 0000 00000001 0005 'abcde'", "< 0000000a 00000001 0000 00000000"),
                        List.of("> 0000000f 0012 0000 00000001 0009 'abcde'", "< 0000000a 00000001 0000 00000000")),
                tcp(new Mqtt(), 1883, "mqtt.connect.client_id", "bell",
                        List.of("> 10 10 0004 'MQTT' 04 02 003c 0004 'bell'", "< 20 02 00 00"),
                        List.of("> 10 10 0004 'MQTT' 04 03 003c 0004 'bell'", "< 20 02 00 00")),
                tcp(new Amqp(), 5672, "amqp.version", "0-9-1",
                        List.of("> 'AMQP' 00 00 09 01", "< 01 0000 00000004 000a 001e ce"),
                        List.of("> 'AMQP' 00 33 09 01")),
                udp(new Rpc(), 111, "rpc.status", "accepted",
                        List.of("> 00000007 00000000 00000002 000186a0 00000002 00000003 0000000000000000 0000000000000000 000186a3 00000003 00000011 00000000",
                                "< 00000007 00000001 00000000 0000000000000000 00000000 00000801"),
                        List.of("> 00000007 00000000 00000003 000186a0 00000002 00000003 0000000000000000 0000000000000000 000186a3 00000003 00000011 00000000")),
                udp(new Nfs(), 2049, "nfs.filename", "home",
                        List.of("> 00000008 00000000 00000002 000186a3 00000003 00000003 0000000000000000 0000000000000000 00000004 01020304 00000004 'home'",
                                "< 00000008 00000001 00000000 0000000000000000 00000000 00000002"),
                        List.of("> 00000008 00000000 00000002 000186a3 00000003 00000033 0000000000000000 0000000000000000 00000004 01020304 00000004 'home'")),
                tcp(new Zabbix(), 10051, "zabbix.host", "door",
                        List.of("> 'ZBXD' 01 28000000 00000000 '{\"request\":\"active checks\",\"host\":\"door\"}'"),
                        List.of("> 'ZBXD' 08 28000000 00000000 '{\"request\":\"active checks\",\"host\":\"door\"}'")),
                tcp(new Diameter(), 3868, "diameter.origin_host", "a.example",
                        List.of("> 01 000028 80 000101 00000000 00000001 00000002 00000108 40 000011 'a.example' 000000"),
                        List.of("> 01 000028 80 000101 00000000 00000001 00000002 00000108 5f 000011 'a.example' 000000")),
                tcp(new DceRpc(), 135, "dcerpc.services", "[epmapper]",
                        List.of("> 05 00 0b 03 10000000 4800 0000 01000000 d016 d016 00000000 01 000000 0000 01 00 0883afe11f5dc91191a408002b14a0fa 03000000 045d888aeb1cc9119fe808002b104860 02000000"),
                        List.of("> 05 00 0b 03 10000000 4800 0000 01000000 d016 d016 00000000 09 000000 0000 01 00 0883afe11f5dc91191a408002b14a0fa 03000000 045d888aeb1cc9119fe808002b104860 02000000")),
                tcp(new OracleTns(), 1521, "tns.service", "db",
                        List.of("> 005a 0000 01 00 0000 013e 012c 0000 2000 7fff 0000 0000 0000 0020 003a 00000000 0000 000000000000000000000000000000000000000000000000 '(CONNECT_DATA=(SERVICE_NAME=db))'"),
                        List.of("> 005a 0000 01 00 0000 023e 012c 0000 2000 7fff 0000 0000 0000 0020 003a 00000000 0000 000000000000000000000000000000000000000000000000 '(CONNECT_DATA=(SERVICE_NAME=db))'")),
                tcp(new Ceph(), 6789, "ceph.banner", "ceph v027",
                        List.of("< 'ceph v027'",
                                "> 'ceph v027'"),
                        List.of("< 'ceph vault'")),
                tcp(new Fix(), 5001, "fix.sender", "A",
                        List.of("> '8=FIX.4.4' 01 '9=24' 01 '35=A' 01 '49=A' 01 '56=B' 01 '34=1' 01 '10=000' 01"),
                        List.of("> '8=FIX.4.4' 01 '9=xx' 01 '35=A' 01 '49=A' 01 '56=B' 01 '34=1' 01")),
                tcp(new Smpp(), 2775, "smpp.system_id", "joe",
                        List.of("> 0000001a 00000009 00000000 00000001 'joe' 00 00 00 34 01 01 00"),
                        List.of("> 0000001a 00000009 00000000 00000001 'joe' 00 00 00 64 01 01 00")),
                tcp(new Hl7(), 2575, "hl7.type", "ACK",
                        List.of("> 0b 'MSH^~' 5c '&^a^b^c^d^1^^ACK^7^P^2.5' 0d 1c 0d"),
                        List.of("> 0b 'MSH of something' 0d")),
                tcp(new CheckMk(), 6556, "checkmk.version", "2.2",
                        List.of("< '<<<check_mk>>>' 0a 'Version: 2.2' 0a 'AgentOS: linux' 0a '<<<df>>>' 0a"),
                        List.of("< '<<<check_mk>>' 0a 'Version: 2.2' 0a")),
                tcp(new Lustre(), 988, "lustre.message", "acceptor",
                        List.of("> 0071ceac 01000000 0100000a00000200"),
                        List.of("> 0071ceac 02000000 0100000a00000200")),
                udp(new Uftp(), 1044, "uftp.message", "announce",
                        List.of("> 40 01 0000 0a000001 00000009 00 9d 00 00 01 06 0000 00140000 05145765 0000 0000 0000 0000 0000 0000"),
                        List.of("> 40 01 0000 0a000001 00000009 00 9d 00 00 02 06 0000 00140000 05145765 0000 0000 0000 0000 0000 0000")),
                tcp(new Drda(), 50000, "drda.command", "EXCSAT",
                        List.of("> 0010 d0 41 0001 000a 1041 0006 115e c1c2"),
                        List.of("> 0010 d0 41 0001 000c 1041 0006 115e c1c2")),
                tcp(new OpenWire(), 61616, "openwire.version", "10",
                        List.of("> 00000012 01 'ActiveMQ' 0000000a 01 00000000"),
                        List.of("> 00000012 01 'ActiveMQ' 0000ff0a 01 00000000")),
                udp(new Rx(), 7000, "rx.service", "52",
                        List.of("> 50000000 00000004 00000001 00000001 00000001 01 05 00 00 0000 0034 00000065",
                                "< 50000000 00000004 00000001 00000001 00000001 01 04 00 00 0000 0034 00000000"),
                        List.of("> 50000000 00000004 00000001 00000001 00000001 01 05 00 00 0000 0034 00000065",
                                "< 50000001 00000004 00000001 00000001 00000001 01 04 00 00 0000 0034 00000000")),
                tcp(new Z3950(), 210, "z3950.client", "ZOOM",
                        List.of("> b4 16 83 02 00e0 84 01 c0 85 02 0400 86 02 0400 9f6f 04 'ZOOM'"),
                        List.of("> b4 16 83 02 00e0 85 01 c0 84 02 0400 86 02 0400 9f6f 04 'ZOOM'")));
    }

    private static List<Row> industrial() {
        return List.of(
                tcp(new Modbus(), 502, "modbus.request.read.quantity", "2",
                        List.of("> 0001 0000 0006 11 03 006b 0002", "< 0001 0000 0007 11 03 04 00010002", "> 0002 0000 0006 11 03 006b 0002"),
                        List.of("> 0001 0000 0006 11 03 006b 0000", "< 0002 0000 0007 11 03 04 00010002")),
                tcp(new S7comm(), 102, "s7comm.functions", "[setup]",
                        List.of("> 03000016 11 e0 0000 0001 00 c1020100 c2020102 c0010a",
                                "< 03000016 11 d0 0001 0002 00 c0010a c1020100 c2020102",
                                "> 03000019 02f080 32 01 0000 0100 0008 0000 f0 00 0001 0001 01e0"),
                        List.of("> 03000016 11 e0 0000 0001 00 c1020100 c2020102 c0010a",
                                "< 03000016 11 d0 0001 0002 00 c0010a c1020100 c2020102",
                                "> 03000019 02f080 32 01 0000 0100 0009 0000 f0 00 0001 0001 01e0")),
                tcp(new S7commPlus(), 102, "s7comm_plus.operation", "request",
                        List.of("> 03000014 02f080 72 01 0005 31 00000000 72 01 0000"),
                        List.of("> 03000014 02f080 72 01 0005 41 00000000 72 01 0000")),
                tcp(new Dnp3(), 20000, "dnp3.application.function_code", "1",
                        List.of("> 0564 0b c4 0100 0a00 fdf1 c0c0013c0206 54e0"),
                        List.of("> 0564 0b c4 0100 0b00 fdf1 c0c0013c0206 54e0")),
                tcp(new Iec104(), 2404, "iec104.types", "[100]",
                        List.of("> 68 04 07 00 00 00",
                                "< 68 04 0b 00 00 00",
                                "> 68 0e 00 00 00 00 64 01 06 00 0100 000000 14"),
                        List.of("> 68 04 0f 00 00 00",
                                "< 68 04 0b 00 01 00")),
                tcp(new EtherNetIp(), 44818, "enip.request.command", "RegisterSession",
                        List.of("> 6500 0400 00000000 00000000 0102030405060708 00000000 0100 0000"),
                        List.of("> 6500 0400 00000000 00000000 0102030405060708 00000100 0100 0000")),
                udp(new CipIo(), 2222, "cip_io.connection_id", "1",
                        List.of("> 0200 0280 0800 01000000 05000000 b100 0400 01020304"),
                        List.of("> 0200 0280 0800 01000000 05000000 b100 0500 01020304")),
                udp(new Bacnet(), 47808, "bacnet.service", "8",
                        List.of("> 81 0b 000c 01 20 ffff 00 ff 10 08"),
                        List.of("> 81 0b 000d 01 20 ffff 00 ff 10 08")),
                udp(new Coap(), 5683, "coap.uri_path", "/a/temp",
                        List.of("> 41 01 0001 aa b1 'a' 04 'temp'",
                                "< 61 45 0001 aa ff '21'"),
                        List.of("> 41 01 0001 aa b1 'a' 09 'temp'",
                                "< 61 45 0001 aa ff '21'")),
                tcp(new OpcUa(), 4840, "opcua.endpoint", "opc.tcp://a",
                        List.of("> 'HELF' 2b000000 00000000 ffff0000 ffff0000 00000000 00000000 0b000000 'opc.tcp://a'"),
                        List.of("> 'HELF' 2b000000 00000000 ffff0000 ffff0000 00000000 00000000 0c000000 'opc.tcp://a'")),
                udp(new Knx(), 3671, "knx.service", "search_request",
                        List.of("> 0610 0201 000e 08 01 c0000201 0e57"),
                        List.of("> 06 10 0201 000f 08 01 c0000201 0e57")),
                udp(new HartIp(), 5094, "hart_ip.message", "session_initiate",
                        List.of("> 01 00 00 00 0001 000d 01 00007530"),
                        List.of("> 01 00 00 00 0001 000e 01 00007530")),
                tcp(new Synchrophasor(), 4712, "c37_118.command", "on",
                        List.of("> aa41 0012 0007 00000001 00000000 0002 dc9a"),
                        List.of("> aa41 0012 0008 00000001 00000000 0002 dc9a")),
                tcp(new HiSlip(), 4880, "hislip.sub_address", "hislip0",
                        List.of("> 'HS' 00 00 0100 'XY' 0000000000000007 'hislip0'"),
                        List.of("> 'HS' 00 00 0100 'XY' 0000000700000007 'hislip0'")),
                udp(new Fins(), 9600, "fins.command", "0101",
                        List.of("> 80 00 02 00 01 00 00 02 00 05 0101 82 0064 00 0001",
                                "< c0 00 02 00 02 00 00 01 00 05 0101 0000 1234"),
                        List.of("> 80 00 02 00 01 00 00 02 00 05 0101 82 0064 00",
                                "< c0 00 02 00 02 00 00 01 00 05 0101 0000 1234")),
                udp(new Trdp(), 17224, "trdp.com_id", "1000",
                        List.of("> 00000001 0100 'Pd' 000003e8 00000000 00000000 00000004 00000000 00000000 00000000 c55d408a 01020304"),
                        List.of("> 00000002 0100 'Pd' 000003e8 00000000 00000000 00000004 00000000 00000000 00000000 c55d408a 01020304")),
                udp(new Ptp(), 319, "ptp.message", "sync",
                        List.of("> 00 02 002c 05 00 0200 0000000000000000 00000000 0102030405060708 0001 0001 00 00 00000000000000000000"),
                        List.of("> 00 02 002c 05 00 0200 0000000000000000 00000000 0102030405060708 0001 0001 03 00 00000000000000000000")),
                tcp(new BeckhoffAds(), 48898, "ads.command", "read_state",
                        List.of("> 0000 20000000 010203040101 5203 010203050101 0080 0400 0400 00000000 00000000 01000000"),
                        List.of("> 0000 20000000 010203040101 5203 010203050101 0080 0400 0600 00000000 00000000 01000000")),
                udp(new EtherSio(), 6060, "ethersio.transaction", "7",
                        List.of("> 'ESIO' 0001 0000 00000007 00000018"),
                        List.of("> 'ESIO' 0801 0000 00000007 00000018")),
                udp(new Egd(), 18246, "egd.producer", "10.0.0.1",
                        List.of("> 0d01 0100 0a000001 05000000 00000000 00000000 01000000 00000000 00000000 aabb",
                                "> 0d01 0200 0a000001 05000000 00000000 00000000 01000000 00000000 00000000 aabb"),
                        List.of("> 0d01 0100 0a000001 05000000 00000000 00000000 01000000 00000000 00000000 aabb",
                                "> 0d01 0200 0a000002 05000000 00000000 00000000 01000000 00000000 00000000 aabb")),
                udp(new CanOverIp(), 5000, "can.identifier", "291",
                        List.of("> 'ISO11898' 01 01 00000123 08 0102030405060708"),
                        List.of("> 'ISO11898' 01 00 00000123 08 0102030405060708")),
                udp(new EtherSbus(), 5050, "ethersbus.station", "11",
                        List.of("> 0000000d01000001000b20 6029"),
                        List.of("> 0000000d01000001000b20 ffff")),
                tcp(new Dlms(), 4059, "dlms.message", "SNRM",
                        List.of("> 7e a007 03 21 93 0f01 7e"),
                        List.of("> 7e a007 03 23 93 0f01 7e")),
                udp(new C1222(), 1153, "c1222.called", "8201",
                        List.of("> 60 17 a2 04 80 02 8201 a8 03 02 01 05 be 0a 28 08 81 06 80 00 00 00 00 01"),
                        List.of("> 60 17 a2 04 80 02 8201 a8 03 05 01 05 be 0a 28 08 81 06 80 00 00 00 00 01")));
    }

    private static List<Row> measuring() {
        return List.of(
                udp(new RipeAtlas(), 9, "ripe_atlas.target", "192.0.2.2_9",
                        List.of("> 'MGLNDD_192.0.2.2_9' 0a"),
                        List.of("> 'MGLNDD_nothing here'")),
                udp(new MpegTs(), 1234, "mpegts.pid", "256",
                        List.of("> " + ("47 0100 10" + "ff".repeat(184)).repeat(7)),
                        List.of("> " + ("47 0100 10" + "ff".repeat(184)).repeat(6) + "48 0100 10" + "ff".repeat(184))),
                tcp(new AliCloud(), 8999, "", "",
                        List.of("> cefabeba 04000000 01020304"),
                        List.of("> cefabeba 00000004 01020304")),
                tcp(new Kismet(), 2501, "kismet.server", "cellar",
                        List.of("< '*KISMET: 0.0.0 1144043483 ' 01 'cellar' 01 ' 2005 ' 0a"),
                        List.of("< '*KISMET: hello' 0a")));
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void readsItsConversation(Row row) {
        Outcome flow = play(row, row.right);
        assertThat(flow.path()).contains(row.protocol.id());
        if (!row.field.isEmpty()) {
            assertThat(flow.fields()).containsEntry(row.field, row.value);
        }
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void leavesWhatOnlyResemblesItAlone(Row row) {
        assertThat(play(row, row.wrong).path()).isEmpty();
    }

    private static Outcome play(Row row, List<String> messages) {
        var talk = row.tcp
                ? Conversation.tcp("192.0.2.1", 40_000, "192.0.2.2", row.port).handshake()
                : Conversation.udp("192.0.2.1", 40_000, "192.0.2.2", row.port);
        for (String m : messages) {
            byte[] octets = octets(m.substring(1));
            if (m.charAt(0) == '>') {
                talk.client(octets);
            } else {
                talk.server(octets);
            }
        }
        if (row.tcp) {
            talk.fin();
        }
        var frames = new ArrayList<Recording.Frame>();
        talk.frames().forEach(f -> frames.add(new Recording.Frame(f.octets(), f.wire(), f.time(), f.link())));
        var outcomes = Run.of(new Recording(frames), Run.Setup.of(List.of(row.protocol))).outcomes();
        assertThat(outcomes).hasSize(1);
        return outcomes.getFirst();
    }

    private static byte[] octets(String text) {
        var all = new ByteArrayOutputStream();
        String[] parts = text.split("'", -1);
        for (int i = 0; i < parts.length; i++) {
            all.writeBytes(i % 2 == 1 ? Octets.latin(parts[i]) : Octets.hex(parts[i].replace(" ", "")));
        }
        return all.toByteArray();
    }
}
