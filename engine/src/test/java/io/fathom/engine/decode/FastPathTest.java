package io.fathom.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.FrameBatch;
import io.fathom.api.LinkType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastPathTest {
    private static final int[] TAGS = {0x8100, 0x88A8, 0x9100, 0x9200};

    private final Random random = new Random(9);

    /** What a row says, so that rows of either way can be compared. */
    private static List<Object> row(PacketBatch b, int i) {
        boolean v6 = (b.flags[i] & PacketBatch.V6) != 0;
        return List.of(b.network[i], b.transport(i), b.payload(i), b.payloadLength[i], b.payloadWire(i), b.flags[i], b.ipProtocol[i],
                v6 ? b.sourceHigh[i] : 0, v6 ? b.destinationHigh[i] : 0, b.sourceLow[i], b.destinationLow[i], b.sourcePort[i], b.destinationPort[i],
                b.tcpFlags[i], b.sequence[i], b.zone[i], b.frames[i], b.bytes[i], b.time[i], b.number[i], b.layers(i).ids(), Arrays.toString(b.context(i).vlans()), b.context(i).tunnels(),
                System.identityHashCode(b.memory(i)));
    }

    /** Whole frames for the most part, in all that a plain row is made of; some others, some with a wrong octet, some that are cut. */
    private byte[] frame(int sort) {
        boolean v6 = sort >= 60 && sort < 75;
        int protocol = sort % 5 == 0 ? 17 : sort == 99 ? 1 : 6;
        byte[] payload = new byte[random.nextInt(3) * random.nextInt(30)];
        var f = ByteBuffer.allocate(14 + (v6 ? 40 : 20) + (protocol == 6 ? 40 : 8) + payload.length + random.nextInt(6));
        int header = protocol == 6 ? 20 + 4 * random.nextInt(6) : 8;
        f.position(12).putShort((short) (sort == 98 ? 0x0806 : v6 ? 0x86DD : 0x0800));
        int ip = f.position();
        if (v6) {
            f.putInt(0x60000000).putShort((short) (header + payload.length)).put((byte) protocol).put((byte) 64);
            f.putLong(random.nextLong()).putLong(random.nextLong()).putLong(random.nextLong()).putLong(random.nextLong());
        } else {
            f.put((byte) 0x45).put((byte) random.nextInt()).putShort((short) (20 + header + payload.length)).putShort((short) random.nextInt());
            f.putShort((short) (sort == 97 ? 0x2000 : random.nextInt() & 0x4000)).put((byte) 64).put((byte) protocol).putShort((short) 0);
            f.putInt(random.nextInt()).putInt(random.nextInt());
            f.putShort(ip + 10, (short) ~Octets.fold(Octets.sum(f.array(), ip, ip + 20)));
        }
        f.putShort((short) random.nextInt()).putShort((short) (sort == 95 ? 4789 : random.nextInt()));
        if (protocol == 6) {
            f.putInt(random.nextInt()).putInt(random.nextInt()).put((byte) (header << 2)).put((byte) random.nextInt()).putShort((short) 1024).putInt(0);
        } else {
            f.putShort((short) (8 + payload.length)).putShort((short) 0);
        }
        byte[] whole = f.array();
        if (sort >= 72 && sort < 82 || sort == 90) {
            int tags = random.nextInt(30) == 0 ? 3 : 1 + random.nextInt(2);
            whole = tagged(whole, tags);
            ip += 4 * tags;
        }
        if (sort >= 80 && sort < 88) {
            whole[ip + random.nextInt(Math.min(30, whole.length - ip))] ^= (byte) (1 << random.nextInt(8));
        }
        return sort >= 88 && sort < 92 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole;
    }

    private byte[] tagged(byte[] frame, int tags) {
        var f = ByteBuffer.allocate(frame.length + 4 * tags);
        f.put(frame, 0, 12);
        for (int i = 0; i < tags; i++) {
            // VLANs that come again and such that do not, with priorities; 0 is no VLAN.
            int id = random.nextInt(5) * random.nextInt(random.nextBoolean() ? 3 : 1000);
            f.putShort((short) TAGS[random.nextInt(TAGS.length)]).putShort((short) (random.nextInt(8) << 13 | id));
        }
        return f.put(frame, 12, frame.length - 12).array();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 256, 257, 700})
    void writesTheSameRowsAsTheLongWay(int capacity) {
        var options = DecodeOptions.defaults();
        var fast = new Decoder(options);
        var slow = new Decoder(options);
        var in = new FrameBatch(capacity);
        var out = new PacketBatch(capacity);
        var expected = new PacketBatch(capacity);
        int rows = 0;
        int plain = 0;
        int tagged = 0;
        for (int turn = 0; turn < 20_000 / capacity; turn++) {
            // At times nothing but plain IPv4, at times all sorts.
            int sorts = turn % 3 == 0 ? 60 : 100;
            var frames = new ArrayList<byte[]>();
            int octets = 0;
            for (int i = 0; i < capacity; i++) {
                frames.add(frame(random.nextInt(sorts)));
                octets += frames.getLast().length;
            }
            in.size = 0;
            in.memory = new byte[octets];
            int at = 0;
            for (byte[] f : frames) {
                System.arraycopy(f, 0, in.memory, at, f.length);
                var link = random.nextInt(200) == 0 ? LinkType.RAW : LinkType.ETHERNET;
                in.add(at, f.length, f.length + (random.nextInt(50) == 0 ? 9 : 0), turn * 1000L + at, link, at + 1);
                at += f.length;
            }
            out.clear();
            fast.decode(in, 0, capacity / 2, out);
            fast.decode(in, capacity / 2, capacity, out);
            expected.clear();
            expected.block = in.memory;
            expected.common = out.common;
            for (int i = 0; i < capacity; i++) {
                slow.frame(in, i, expected);
            }
            assertThat(out.size).isEqualTo(expected.size);
            for (int i = 0; i < out.size; i++) {
                assertThat(row(out, i)).isEqualTo(row(expected, i));
                plain += out.isPlain(i) ? 1 : 0;
                tagged += out.context(i) != Context.NONE ? 1 : 0;
            }
            rows += out.size;
        }
        assertThat(fast.anomalies()).isEqualTo(slow.anomalies()).isNotEmpty();
        assertThat(fast.nonIp()).isEqualTo(slow.nonIp()).isNotEmpty();
        assertThat(plain).isBetween(rows * 8 / 10, rows - 100);
        assertThat(tagged).isGreaterThan(rows / 20);
    }
}
