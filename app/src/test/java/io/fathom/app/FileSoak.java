package io.fathom.app;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import io.fathom.capture.Captures;
import io.fathom.capture.NoCaptureException;
import io.fathom.testkit.CaptureWriter;
import io.fathom.testkit.FileChanges;
import io.fathom.testkit.Frame;
import io.fathom.testkit.Recording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Damaged capture files by the thousand through the real command line, in one virtual machine: {@code build/soak}. Holds each to what the exit status
 * promises: 2, and nothing on standard output, exactly where the header is no capture's; else 0 and silence, or 1 and one line; never an exception, and
 * never over a second. Every mutant repeats with its number and the seed.
 */
final class FileSoak {
    private static final long SECOND = 1_000_000_000L;
    private static final int LARGEST = 256 * 1024;

    /** A capture to damage, in its own format and in another. */
    private record Base(String name, List<byte[]> forms) {}

    /** What to do; {@code only} is the number of one mutant to repeat and keep, or -1. */
    record Job(List<Path> captures, int count, long seed, int frames, int only) {}

    /** What came of it: mutants by exit status, and a line for each that broke a promise. */
    record Result(int captures, Map<Integer, Integer> byStatus, List<String> broken, long slowest, long nanos) {
        String text() {
            int count = byStatus.values().stream().mapToInt(Integer::intValue).sum();
            return count + " damaged files of " + captures + " captures in " + nanos / SECOND + " s; exit status " + byStatus + "; slowest " + slowest / 1_000_000
                    + " ms; broken promises: " + broken.size();
        }
    }

    private final Job job;
    private final List<Base> bases = new ArrayList<>();
    private final Path folder;
    private int others;
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong current = new AtomicLong(-1);

    private FileSoak(Job job) throws IOException {
        this.job = job;
        Path shared = Path.of("/dev/shm");
        folder = Files.isWritable(shared) ? Files.createTempDirectory(shared, "fathom-soak") : Files.createTempDirectory("fathom-soak");
    }

    public static void main(String[] args) throws IOException {
        var captures = new ArrayList<Path>();
        long[] numbers = {100_000, 1, 40, -1};
        for (String a : args) {
            int which = List.of("count", "seed", "frames", "only").indexOf(a.substring(0, Math.max(0, a.indexOf('='))));
            if (which < 0) {
                captures.add(Path.of(a));
            } else {
                numbers[which] = Long.parseLong(a.substring(a.indexOf('=') + 1));
            }
        }
        var result = run(new Job(captures, (int) numbers[0], numbers[1], (int) numbers[2], (int) numbers[3]));
        System.out.println(result.text() + memory());
        System.exit(result.broken.isEmpty() ? 0 : 1);
    }

    private static String memory() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status) ? "" : Files.readAllLines(status).stream().filter(l -> l.startsWith("VmHWM")).findFirst()
                .map(l -> "; most memory of the process " + Long.parseLong(l.replaceAll("\\D", "")) / 1024 + " MiB").orElse("");
    }

    /** Runs the job; a broken promise is told on standard output at once. */
    static Result run(Job job) throws IOException {
        var soak = new FileSoak(job);
        var err = System.err;
        try {
            return soak.all();
        } finally {
            soak.current.set(-2);
            System.setErr(err);
            try (var files = Files.list(soak.folder)) {
                for (Path f : files.toList()) {
                    Files.delete(f);
                }
            }
            Files.delete(soak.folder);
        }
    }

    private Result all() throws IOException {
        for (Path file : Captures.files(job.captures)) {
            base(file);
        }
        if (bases.isEmpty()) {
            throw new IOException("no captures to damage in " + job.captures + ", " + others + " other files");
        }
        watch();
        var byStatus = new TreeMap<Integer, Integer>();
        var broken = new ArrayList<String>();
        long slowest = 0;
        long start = System.nanoTime();
        for (int i = job.only < 0 ? 0 : job.only; i < (job.only < 0 ? job.count : job.only + 1); i++) {
            var base = bases.get(i % bases.size());
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(job.seed * 1_000_003 + i);
            byte[] mutant = mutant(base, random);
            Path file = Files.write(folder.resolve("mutant.cap"), mutant);
            var line = line(file, random);
            if (job.only >= 0) {
                Path kept = Files.write(Path.of("mutant-" + job.seed + "-" + i + ".cap"), mutant);
                System.out.println("mutant " + i + " of " + base.name + " is " + kept + "; fathom " + String.join(" ", line));
            }
            var tried = attempt(line, mutant, i);
            // Others use the machine, too: slow is what is slow each time.
            for (int again = 0; again < 2 && tried.nanos > SECOND && tried.trouble == null; again++) {
                tried = attempt(line, mutant, i);
            }
            slowest = Math.max(slowest, tried.nanos);
            byStatus.merge(tried.status, 1, Integer::sum);
            String trouble = tried.trouble != null ? tried.trouble : tried.nanos > SECOND ? "took " + tried.nanos / 1_000_000 + " ms" : null;
            if (trouble != null) {
                broken.add("mutant " + i + " of " + base.name + ", " + String.join(" ", line.subList(0, line.size() - 1)) + ": " + trouble);
                System.out.println(broken.getLast());
            }
            if (job.count > 1_000 && (i + 1) % 10_000 == 0) {
                System.out.println(i + 1 + " done, " + (System.nanoTime() - start) / SECOND + " s");
            }
        }
        current.set(-1);
        return new Result(bases.size(), byStatus, broken, slowest, System.nanoTime() - start);
    }

    private void base(Path file) throws IOException {
        byte[] own;
        try (InputStream in = Files.newInputStream(file)) {
            own = plain(in.readAllBytes());
        }
        var forms = new ArrayList<byte[]>();
        forms.add(FileChanges.head(own, job.frames, LARGEST));
        try (var source = Captures.open(new ByteArrayInputStream(forms.getFirst()), file.toString())) {
            var frames = Recording.of(source).frames();
            forms.add(CaptureWriter.pcapng().foreignBlocks().bytes(frames));
            if (frames.stream().map(Frame::link).distinct().count() == 1) {
                forms.add(CaptureWriter.pcap().bytes(frames));
                forms.add(CaptureWriter.pcapNanoseconds().bigEndian().bytes(frames));
            }
            bases.add(new Base(file.getFileName().toString(), forms));
        } catch (NoCaptureException e) {
            // Folders hold other files, too.
            others++;
        }
    }

    private static byte[] mutant(Base base, RandomGenerator random) {
        byte[] form = base.forms.get(random.nextInt(3) > 0 ? 0 : random.nextInt(base.forms.size()));
        byte[] changed = FileChanges.mutate(form, random);
        return switch (random.nextInt(16)) {
            case 0 -> packed(changed, random, false);
            case 1 -> packed(changed, random, true);
            case 2 -> FileChanges.mutate(packed(random.nextBoolean() ? form : changed, random, false), random);
            case 3 -> FileChanges.mutate(packed(random.nextBoolean() ? form : changed, random, true), random);
            default -> changed;
        };
    }

    private static byte[] packed(byte[] file, RandomGenerator random, boolean zstandard) {
        var out = new ByteArrayOutputStream();
        try (var pack = zstandard ? new ZstdOutputStream(out) : new GZIPOutputStream(out)) {
            // In one member or several.
            int first = random.nextInt(3) == 0 ? random.nextInt(file.length + 1) : file.length;
            pack.write(file, 0, first);
            pack.flush();
            pack.write(file, first, file.length - first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The command line to read it with; its last argument is the file. */
    private static List<String> line(Path file, RandomGenerator random) {
        var line = new ArrayList<>(switch (random.nextInt(16)) {
            case 0 -> List.of("explain");
            case 1 -> List.of("analyze", "--csv", "-");
            case 2 -> List.of("analyze", "--stats", "-", "--workers", "1");
            case 3 -> List.of("analyze", "--workers", "2");
            case 4 -> List.of("analyze", "--eve", "-", "--workers", "2", "--batch", "1");
            case 5 -> List.of("analyze", "--eve", "-", "--workers", "1", "--each", "--depth", "full", "--verify-checksums");
            case 6 -> List.of("analyze", "--eve", "-", "--workers", "1", "--no-reorder", "--no-defrag", "--drop-bad-checksums");
            case 7 -> List.of("analyze", "--eve", "-", "--workers", "1", "--max-flows", "4", "--reorder-bytes", "100B", "--fragment-memory", "100B", "--no-decap");
            default -> List.of("analyze", "--eve", "-", "--workers", "1");
        });
        line.add(!line.getFirst().equals("explain") && random.nextInt(16) == 0 ? "-" : file.toString());
        return line;
    }

    private record Attempt(int status, String trouble, long nanos) {}

    private Attempt attempt(List<String> line, byte[] mutant, int number) {
        var out = new Lines();
        var err = new ByteArrayOutputStream();
        var stray = new ByteArrayOutputStream();
        System.setErr(new PrintStream(stray, true, StandardCharsets.UTF_8));
        var console = new Console(new ByteArrayInputStream(mutant), out, new PrintStream(err, true, StandardCharsets.UTF_8), false, false, false, 100);
        begun.set(System.nanoTime());
        current.set(number);
        int status = -1;
        String trouble = null;
        try {
            status = Main.run(line.toArray(String[]::new), console, new Stopping());
        } catch (Throwable e) {
            var frames = e.getStackTrace();
            trouble = e + " at " + Arrays.asList(frames).subList(0, Math.min(3, frames.length));
        }
        long took = System.nanoTime() - begun.get();
        current.set(-1);
        if (trouble == null) {
            trouble = stray.size() > 0 ? "on standard error of the virtual machine: " + stray.toString(StandardCharsets.UTF_8)
                    : wrong(status, out, err.toString(StandardCharsets.UTF_8), isCapture(mutant), mutant);
        }
        return new Attempt(status, trouble, took);
    }

    private static String wrong(int status, Lines out, String said, boolean capture, byte[] mutant) {
        long lines = said.lines().count();
        String what = " (" + said.strip() + ")";
        if (said.contains("Exception") || said.contains("Error") || said.contains("internal error") || said.contains("\tat ") || said.contains("fault")) {
            return "tells of an exception" + what;
        }
        if (lines > 0 && !said.startsWith("fathom: ")) {
            return "a message of another form" + what;
        }
        if (out.broken != null) {
            return "a line that is no object: " + out.broken;
        }
        return switch (status) {
            case 0, 1 -> !capture ? "status " + status + " though the header is no capture's" + what + head(mutant)
                    : lines != status ? "status " + status + " with " + lines + " lines" + what : null;
            case 2 -> capture ? "status 2 though the header is a capture's" + what + head(mutant) : lines != 1 ? "status 2 with " + lines + " lines" + what
                    : out.octets > 0 ? "status 2 with output" + what : null;
            default -> "status " + status + what;
        };
    }

    private static String head(byte[] file) {
        return ", begins with " + HexFormat.of().formatHex(file, 0, Math.min(32, file.length));
    }

    /** Standard output: counted, and where it is JSON, every line must be closed. */
    private static final class Lines extends java.io.OutputStream {
        long octets;
        String broken;
        private int first = '\n';
        private int last = '\n';
        private int depth;
        private boolean text;
        private boolean escaped;

        @Override
        public void write(int b) {
            octets++;
            if (last == '\n') {
                first = b;
                depth = 0;
                text = false;
            }
            if (first == '{') {
                json(b);
            }
            last = b;
        }

        private void json(int b) {
            if (b == '\n') {
                if ((depth != 0 || text) && broken == null) {
                    broken = "at octet " + octets + " the line ends inside";
                }
            } else if (text) {
                if ((b & 0xFF) < 0x20 && broken == null) {
                    broken = "at octet " + octets + " a control character";
                }
                text = escaped || b != '"';
                escaped = !escaped && b == '\\';
            } else if (b == '"') {
                text = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
            }
        }
    }

    // ---- what is a capture's header, by another reading of the formats than that of the module under test

    private static boolean isCapture(byte[] file) {
        byte[] b = firstOctets(file);
        if (b == null || b.length < 4) {
            return false;
        }
        return switch (HexFormat.of().formatHex(b, 0, 4)) {
            case "0a0d0d0a" -> section(b);
            case "d4c3b2a1", "4d3cb2a1", "34cdb2a1" -> b.length >= 24 && version(b[4] & 0xFF | (b[5] & 0xFF) << 8, b[6] | b[7]);
            case "a1b2c3d4", "a1b23c4d", "a1b2cd34" -> b.length >= 24 && version((b[4] & 0xFF) << 8 | b[5] & 0xFF, b[6] | b[7]);
            default -> false;
        };
    }

    private static boolean version(int major, int minor) {
        return major == 2 || major == 543 && minor == 0;
    }

    private static boolean section(byte[] b) {
        if (b.length < 28) {
            return false;
        }
        String order = HexFormat.of().formatHex(b, 8, 12);
        boolean big = order.equals("1a2b3c4d");
        if (!big && !order.equals("4d3c2b1a")) {
            return false;
        }
        int low = big ? b[7] & 0xFF : b[4] & 0xFF;
        boolean small = (big ? b[4] | b[5] | b[6] : b[5] | b[6] | b[7]) == 0;
        int major = big ? b[12] << 8 | b[13] & 0xFF : b[13] << 8 | b[12] & 0xFF;
        return low % 4 == 0 && !(small && low < 28) && major == 1;
    }

    /** Up to 28 octets of what is inside; null where no decompressor gets that far. */
    private static byte[] firstOctets(byte[] file) {
        byte[] head = Arrays.copyOf(file, Math.min(file.length, 28));
        InputStream in = new ByteArrayInputStream(file);
        try {
            for (int depth = 0; depth <= 3; depth++) {
                boolean gzip = head.length >= 3 && head[0] == 0x1f && (head[1] & 0xFF) == 0x8b && head[2] == 8;
                boolean zstandard = head.length >= 4 && ((head[3] & 0xFF) == 0xfd && head[2] == 0x2f && (head[1] & 0xFF) == 0xb5 && head[0] == 0x28
                        || head[3] == 0x18 && head[2] == 0x4d && head[1] == 0x2a && (head[0] & 0xF0) == 0x50);
                if (!gzip && !zstandard) {
                    return head;
                }
                if (depth > 0) {
                    return null;
                }
                in = gzip ? new GZIPInputStream(in, 64) : new ZstdInputStream(in);
                var got = new ByteArrayOutputStream();
                try {
                    for (int b = in.read(); b >= 0; b = got.size() < 28 ? in.read() : -1) {
                        got.write(b);
                    }
                } catch (IOException e) {
                    // What came before it counts.
                }
                head = got.toByteArray();
            }
        } catch (IOException e) {
            return null;
        }
        return null;
    }

    private static byte[] plain(byte[] file) throws IOException {
        if (file.length > 4 && file[0] == 0x1f && (file[1] & 0xFF) == 0x8b) {
            return new GZIPInputStream(new ByteArrayInputStream(file)).readNBytes(1 << 24);
        }
        if (file.length > 4 && file[0] == 0x28 && (file[1] & 0xFF) == 0xb5) {
            return new ZstdInputStream(new ByteArrayInputStream(file)).readNBytes(1 << 24);
        }
        return file;
    }

    /** Ends the virtual machine where one mutant hangs, and says which and where. */
    private void watch() {
        Thread.ofPlatform().daemon().name("soak-watch").start(() -> {
            while (current.get() > -2) {
                try {
                    Thread.sleep(1_000);
                } catch (InterruptedException e) {
                    return;
                }
                long number = current.get();
                if (number >= 0 && System.nanoTime() - begun.get() > 60 * SECOND) {
                    System.out.println("mutant " + number + " has not ended after 60 s");
                    Thread.getAllStackTraces().forEach((t, where) -> System.out.println(t + " " + Arrays.asList(where)));
                    Runtime.getRuntime().halt(3);
                }
            }
        });
    }
}
