package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Transport;
import io.fathom.testkit.Conversation;
import io.fathom.testkit.Frame;
import io.fathom.testkit.Outcome;
import io.fathom.testkit.Recording;
import io.fathom.testkit.Run;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.zip.Deflater;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Traffic that is no protocol at all, on every port that any protocol hints at and on some that none does: it stays without a name. */
class FalsePositivesTest {
    private static final String WORDS = "of all the things that were said that evening only one was remembered and nobody knew by whom it had been said first ";
    private static final String ART = "  /\\_/\\   ________ \n ( o.o ) |  ____  |\n  > ^ <  |_|    |_|\n ======= ++++++++++ *****\n";
    private static final int ROUNDS = 6;

    enum Payload {
        NOISE {
            @Override
            byte[] bytes(SplittableRandom random) {
                return noise(random, size(random));
            }
        },
        TEXT {
            @Override
            byte[] bytes(SplittableRandom random) {
                return repeated(WORDS, random);
            }
        },
        ART {
            @Override
            byte[] bytes(SplittableRandom random) {
                return repeated(FalsePositivesTest.ART, random);
            }
        },
        ZEROS {
            @Override
            byte[] bytes(SplittableRandom random) {
                return new byte[size(random)];
            }
        },
        ONES {
            @Override
            byte[] bytes(SplittableRandom random) {
                var b = new byte[size(random)];
                Arrays.fill(b, (byte) 0xFF);
                return b;
            }
        },
        COUNTING {
            @Override
            byte[] bytes(SplittableRandom random) {
                var b = new byte[size(random)];
                int first = random.nextInt(256);
                for (int i = 0; i < b.length; i++) {
                    b[i] = (byte) (first + i);
                }
                return b;
            }
        },
        COMPRESSED {
            @Override
            byte[] bytes(SplittableRandom random) {
                var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
                deflater.setInput(noise(random, 400));
                deflater.finish();
                var b = new byte[600];
                int n = deflater.deflate(b);
                deflater.end();
                return Arrays.copyOf(b, n);
            }
        },
        // Small numbers with zeros between them are what most binary protocols start with.
        SMALL_NUMBERS {
            @Override
            byte[] bytes(SplittableRandom random) {
                var b = new byte[size(random)];
                for (int i = 0; i < b.length; i++) {
                    b[i] = random.nextInt(3) == 0 ? (byte) random.nextInt(16) : 0;
                }
                return b;
            }
        };

        abstract byte[] bytes(SplittableRandom random);

        static int size(SplittableRandom random) {
            return random.nextBoolean() ? 1 + random.nextInt(64) : 1 + random.nextInt(1200);
        }

        static byte[] noise(SplittableRandom random, int length) {
            var b = new byte[length];
            random.nextBytes(b);
            return b;
        }

        static byte[] repeated(String what, SplittableRandom random) {
            int from = random.nextInt(what.length());
            return what.repeat(2400 / what.length() + 1).substring(from, from + size(random)).getBytes(StandardCharsets.US_ASCII);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsCalledAProtocolThatIsNone(Payload payload) {
        var found = new ArrayList<Outcome>();
        for (boolean tcp : new boolean[] {true, false}) {
            var random = new SplittableRandom(20_260_102 + payload.ordinal());
            var frames = new ArrayList<Frame>();
            int number = 0;
            for (int port : ports(tcp ? Transport.TCP : Transport.UDP, random)) {
                for (int round = 0; round < ROUNDS; round++) {
                    number++;
                    String client = "10.2." + (number >> 8 & 255) + "." + (number & 255);
                    var c = tcp ? Conversation.tcp(client, 50_000, "10.3.0.1", port).handshake() : Conversation.udp(client, 50_000, "10.3.0.1", port);
                    c.step(1000);
                    for (int turn = 0; turn < 4; turn++) {
                        c.client(payload.bytes(random)).server(payload.bytes(random));
                    }
                    frames.addAll(c.frames());
                }
            }
            var recording = new Recording(frames);
            Run.of(recording, Samples.setup()).outcomes().stream().filter(o -> !o.path().isEmpty()).forEach(found::add);
        }
        assertThat(found.stream().map(o -> o.protocol() + " " + o.flow() + " " + o.fields()))
                .as("what is no protocol was called one").isEmpty();
    }

    private static Iterable<Integer> ports(Transport transport, SplittableRandom random) {
        var ports = new TreeSet<Integer>();
        Samples.PROTOCOLS.forEach(p -> Arrays.stream(p.hints().ports(transport)).forEach(ports::add));
        for (int i = 0; i < 30; i++) {
            ports.add(1024 + random.nextInt(64_000));
        }
        return List.copyOf(ports);
    }
}
