import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Shares of the engine's time by stage and by protocol, from the samples of a recording; run by the script {@code profile} beside it. Any Java from 17 on. */
public final class Profile {
    private static final String ENGINE = "io.fathom.engine.";
    private static final String OTHER = "engine: else";

    /** The innermost of these methods that a sample is in says its stage. */
    private static final Map<String, String> STAGES = new LinkedHashMap<>();

    static {
        stage("decode: plain packets", "decode.FastPath.rows");
        stage("decode: fragments", "decode.Fragments.*");
        stage("decode: tunnels, VLANs, the rest", "decode.Decoder.*", "decode.LinkHeaders.*", "decode.TunnelHeaders.*");
        stage("track: hash, load buckets and records ahead", "flow.FlowTable.prepare");
        stage("track: count packets of settled flows", "flow.FlowTable.settle", "flow.FlowTable.settleRun");
        stage("track: other packets, beginning flows", "flow.FlowTable.admit", "flow.FlowTable.update", "flow.FlowTable.begin", "Worker.created");
        stage("track: expiry", "flow.FlowTable.advance", "flow.FlowTable.close");
        stage("end of flows: verdict, publishing, endpoints", "Worker.ended", "Worker.reported");
        stage("inspect: load state ahead", "Worker.lookAhead");
        stage("inspect: candidates", "Inspector.choose", "Inspector.chooseFurther", "HintIndex.*");
        stage("inspect: flows set aside", "Inspector.park", "Inspector.resume", "Worker.resume", "Parking.*", "flow.Blocks.*", "Overdue.*");
        stage("inspect: dissectors opened", "Inspector.open");
        stage("inspect: announced flows", "Inspector.expected", "Inspector.announcement", "Expectations.*");
        stage("inspect: applications by name and address", "Inspector.name", "Inspector.known", "Inspector.found", "Inspector.place", "KnownTexts.*");
        stage("inspect: events of transactions", "Inspector.news", "Inspector.grant");
        stage("inspect: streams", "Inspector.segment", "Inspector.deliver", "Inspector.retain", "Stream.*");
        stage("inspect: driving dissectors, verdicts", "Inspector.*", "Worker.inspect", "Trial.*", "Inspection.*");
    }

    private Profile() {}

    private static void stage(String name, String... methods) {
        for (String m : methods) {
            STAGES.put(ENGINE + m, name);
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<RecordedEvent> samples = new ArrayList<>();
        try (var recording = new RecordingFile(Path.of(arguments[0]))) {
            while (recording.hasMoreEvents()) {
                var e = recording.readEvent();
                if (e.getEventType().getName().equals("jdk.CPUTimeSample") && e.getStackTrace() != null && isEngine(e.getStackTrace().getFrames())) {
                    samples.add(e);
                }
            }
        }
        if (samples.isEmpty()) {
            System.err.println("profile: no samples of the engine: the sampler needs Linux and a JDK from 25 on");
            System.exit(2);
        }
        samples.sort((a, b) -> a.getStartTime().compareTo(b.getStartTime()));
        samples = samples.subList(samples.size() * 2 / 3, samples.size());
        Map<String, Integer> stages = new TreeMap<>();
        Map<String, Integer> protocols = new HashMap<>();
        for (var e : samples) {
            var frames = e.getStackTrace().getFrames();
            String protocol = protocol(frames);
            (protocol != null ? protocols : stages).merge(protocol != null ? protocol : stage(frames), 1, Integer::sum);
        }
        String stats = Files.readString(Path.of(arguments[1]));
        double whole = figure(stats, "cpu_ns_per_packet");
        System.out.printf(Locale.ROOT, "%,d samples of the engine's thread; %.0f ns of processor time a packet without the sampler%n", samples.size(), whole);
        print("stage", stages, samples.size(), whole);
        print("dissectors", protocols, samples.size(), whole);
        int inspecting = 0;
        for (var e : stages.entrySet()) {
            inspecting += e.getKey().startsWith("inspect: ") ? e.getValue() : 0;
        }
        for (int n : protocols.values()) {
            inspecting += n;
        }
        double inspected = figure(stats, "inspected_packets");
        if (inspected > 0) {
            double packets = figure(stats, "packets");
            double each = whole * inspecting / samples.size() * packets / inspected;
            System.out.printf(Locale.ROOT, "%n%.1f%% of the packets were inspected, at %.0f ns each: all of 'inspect' and 'dissectors'%n", 100 * inspected / packets, each);
            double[] beside = Files.readAllLines(Path.of(arguments[2])).stream().mapToDouble(seconds -> Double.parseDouble(seconds) * 1e9 / packets).sorted().toArray();
            if (beside.length > 0) {
                double other = beside[beside.length / 2];
                System.out.printf(Locale.ROOT, "ndpiReader beside it took %.0f ns a packet in user mode (%.0f to %.0f): an inspected packet takes %.2f of that%n", other, beside[0],
                        beside[beside.length - 1], each / other);
            }
        }
    }

    private static double figure(String stats, String name) {
        var found = Pattern.compile("\"" + name + "\":\\s*([\\d.]+)").matcher(stats);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private static boolean isEngine(List<RecordedFrame> frames) {
        for (var f : frames) {
            String type = f.getMethod().getType().getName();
            if (type.equals(ENGINE + "Engine") || type.equals(ENGINE + "Worker")) {
                return true;
            }
        }
        return false;
    }

    private static String stage(List<RecordedFrame> frames) {
        for (var f : frames) {
            String type = f.getMethod().getType().getName();
            String stage = STAGES.get(type + "." + f.getMethod().getName());
            if (stage == null) {
                int nested = type.indexOf('$');
                stage = STAGES.get((nested < 0 ? type : type.substring(0, nested)) + ".*");
            }
            if (stage != null) {
                return stage;
            }
        }
        return OTHER;
    }

    /** The protocol whose dissector the sample is in, or null. */
    private static String protocol(List<RecordedFrame> frames) {
        String found = null;
        for (var f : frames) {
            String type = f.getMethod().getType().getName();
            if (type.startsWith("io.fathom.protocols.") && type.indexOf('.', 20) < 0) {
                // The outermost: what helps it is counted with it.
                found = type.substring(20).replaceAll("\\$.*", "");
            }
            if (type.equals(ENGINE + "Inspector") && f.getMethod().getName().equals("call")) {
                return found == null ? "other" : found;
            }
        }
        return null;
    }

    private static void print(String title, Map<String, Integer> counts, int all, double whole) {
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(Locale.ROOT, "%n%-46s %6s %9s%n", title, "share", "ns/packet");
        var sorted = new ArrayList<>(counts.entrySet());
        if (title.equals("dissectors")) {
            sorted.sort((a, b) -> b.getValue() - a.getValue());
        }
        int rest = sum;
        for (int i = 0; i < sorted.size() && i < 20; i++) {
            line(sorted.get(i).getKey(), sorted.get(i).getValue(), all, whole);
            rest -= sorted.get(i).getValue();
        }
        if (rest > 0) {
            line("others", rest, all, whole);
        }
        line("together", sum, all, whole);
    }

    private static void line(String name, int samples, int all, double whole) {
        System.out.printf(Locale.ROOT, "%-46s %5.1f%% %9.1f%n", name, 100.0 * samples / all, whole * samples / all);
    }
}
