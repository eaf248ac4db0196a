package io.fathom.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A capture as a text that stands beside it: who talks over what, then what they say in turn. Immutable.
 *
 * <pre>
 * # What it shows, and the document it is written from. These lines become the capture's comment.
 * tcp 502                          between 10.1.0.1:40001 and 10.1.0.2:502; or tcp 10.1.0.1:50000 10.1.0.2:502
 * &gt; 0001 0000 [2 11 03 006b 0002]  from the client; octets as OctetText reads them; indented lines go on
 * &lt; 0001 0000 [2 11 03 04 00010002]
 * tcp 25
 * &lt;&lt; 220 mail.example.org          from the server; a line of text, CRLF added; successive lines are sent as one
 * &gt;&gt; EHLO client.example.org
 * </pre>
 *
 * <p>The transports are tcp, udp, sctp and ip (with its protocol number for a port). A line that names a conversation again goes on with it. TCP
 * begins with a handshake unless {@code middle} stands at the end of its line, and is closed at the end unless {@code open} does.
 */
public record Dialogue(String comment, List<Frame> frames) {
    private static final long MILLISECOND = 1_000_000;

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException where it cannot be read as a dialogue: file, line and reason
     */
    public static Dialogue read(Path file) throws IOException {
        return parse(Files.readString(file), file.toString());
    }

    /** Reads a text; {@code name} is for messages. */
    public static Dialogue parse(String text, String name) {
        var told = new Teller();
        var comment = new ArrayList<String>();
        int number = 0;
        var message = new StringBuilder();
        String arrow = "";
        int start = 0;
        var lines = new ArrayList<>(text.lines().toList());
        lines.add("");
        for (String line : lines) {
            number++;
            boolean indented = line.startsWith(" ") && !line.isBlank();
            String next = arrow(line);
            boolean goesOn = !arrow.isEmpty() && (indented || next.length() == 2 && next.equals(arrow));
            if (!goesOn && !arrow.isEmpty()) {
                tell(told, arrow, message.toString(), name, start);
                arrow = "";
                message.setLength(0);
            }
            if (!next.isEmpty() || goesOn) {
                start = goesOn ? start : number;
                String said = next.isEmpty() ? line : line.substring(next.length());
                message.append(next.length() == 2 ? OctetText.plain(said.startsWith(" ") ? said.substring(1) : said) + "\r\n" : said + "\n");
                arrow = next.isEmpty() ? arrow : next;
            } else if (line.startsWith("#")) {
                comment.add(line.substring(1).strip());
            } else if (!line.isBlank()) {
                try {
                    told.turnTo(line.strip());
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(name + " line " + number + ": " + e.getMessage(), e);
                }
            }
        }
        return new Dialogue(String.join(" ", comment), told.frames());
    }

    private static String arrow(String line) {
        for (String a : new String[] {">>", "<<", ">", "<"}) {
            if (line.startsWith(a)) {
                return a;
            }
        }
        return "";
    }

    private static void tell(Teller told, String arrow, String message, String name, int line) {
        try {
            byte[] octets = arrow.length() == 2 ? Octets.latin(message) : OctetText.parse(message);
            told.send(arrow.charAt(0) == '>', octets);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " line " + line + ": " + e.getMessage(), e);
        }
    }

    /** The capture, whose comment says that it was written and by what. */
    public byte[] capture() {
        return CaptureWriter.pcapng().comment(comment + " Written as a dialogue, nobody's traffic.").bytes(frames);
    }

    /**
     * Writes the capture of every {@code .dialogue} in a folder and below beside it.
     *
     * @return how many there are
     */
    public static int writeAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".dialogue")).sorted().mapToInt(f -> {
                try {
                    Files.write(capture(f), read(f).capture());
                    return 1;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).sum();
        }
    }

    /** The capture that belongs to a dialogue's file. */
    public static Path capture(Path dialogue) {
        return dialogue.resolveSibling(dialogue.getFileName().toString().replaceFirst("\\.dialogue$", ".pcapng"));
    }

    /** Conversations, and the clock they share. */
    private static final class Teller {
        private record End(String address, int port) {
            static End of(String text) {
                int colon = text.lastIndexOf(':');
                if (colon < 0) {
                    throw new IllegalArgumentException("an end is written address:port, not " + text);
                }
                return new End(text.substring(0, colon).replaceAll("[\\[\\]]", ""), Integer.parseInt(text.substring(colon + 1)));
            }
        }

        private interface Line {
            void send(boolean client, byte[] octets, long time);

            List<Frame> frames();
        }

        private record Stream(Conversation conversation, boolean closes) implements Line {
            @Override
            public void send(boolean client, byte[] octets, long time) {
                conversation.at(time);
                if (client) {
                    conversation.client(octets);
                } else {
                    conversation.server(octets);
                }
            }

            @Override
            public List<Frame> frames() {
                return conversation.frames();
            }
        }

        private record Packet(boolean sctp, End client, End server, List<Frame> frames) implements Line {
            @Override
            public void send(boolean fromClient, byte[] octets, long time) {
                End a = fromClient ? client : server;
                End b = fromClient ? server : client;
                var ip = Packets.ethernet().ip(a.address, b.address);
                frames.add((sctp ? ip.sctpMessage(a.port, b.port, 0, octets) : ip.protocol(a.port).payload(octets)).at(time));
            }
        }

        private final LinkedHashMap<String, Line> lines = new LinkedHashMap<>();
        private Line current;
        private long clock = Conversation.START;

        void turnTo(String words) {
            current = lines.get(words);
            if (current == null) {
                current = open(words.split("\\s+"));
                lines.put(words, current);
                tick();
            }
        }

        private Line open(String[] words) {
            var ends = java.util.Arrays.stream(words).skip(1).filter(w -> !w.equals("middle") && !w.equals("open")).toList();
            var options = List.of(words);
            if (ends.isEmpty() || ends.size() > 2) {
                throw new IllegalArgumentException("a conversation is written: transport port, or transport address:port address:port");
            }
            // The n-th conversation of short form has a client port of its own.
            boolean brief = ends.size() == 1;
            int port = brief ? Integer.parseInt(ends.getFirst()) : 0;
            boolean ip = words[0].equals("ip");
            End client = brief ? new End("10.1.0.1", ip ? port : 40_001 + lines.size()) : End.of(ends.get(0));
            End server = brief ? new End("10.1.0.2", port) : End.of(ends.get(1));
            return switch (words[0]) {
                case "tcp" -> {
                    var c = Conversation.tcp(client.address, client.port, server.address, server.port).at(clock);
                    yield new Stream(options.contains("middle") ? c : c.handshake(), !options.contains("open"));
                }
                case "udp" -> new Stream(Conversation.udp(client.address, client.port, server.address, server.port), false);
                case "sctp", "ip" -> new Packet(!ip, client, server, new ArrayList<>());
                default -> throw new IllegalArgumentException("no transport: " + words[0]);
            };
        }

        void send(boolean client, byte[] octets) {
            if (current == null) {
                throw new IllegalArgumentException("nobody talks yet: name a transport first");
            }
            current.send(client, octets, clock);
            tick();
        }

        private void tick() {
            var frames = current.frames();
            if (!frames.isEmpty()) {
                clock = Math.max(clock, frames.getLast().time()) + MILLISECOND;
            }
        }

        List<Frame> frames() {
            var all = new ArrayList<Frame>();
            for (Line line : lines.values()) {
                if (line instanceof Stream s && s.closes) {
                    s.conversation.at(clock).fin();
                    clock += 3 * MILLISECOND;
                }
                all.addAll(line.frames());
            }
            all.sort(Comparator.comparingLong(Frame::time));
            return List.copyOf(all);
        }
    }
}
