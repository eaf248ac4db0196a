package io.fathom.engine;

import io.fathom.api.Classification;
import io.fathom.api.Evidence;
import io.fathom.api.Method;
import io.fathom.api.Names;
import io.fathom.api.Request;
import io.fathom.api.Side;
import io.fathom.api.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is known of one flow: the verdict, its reasons and the values read. Made when there is something to know; all that is left of an inspection
 * once the flow has settled. Worker thread only.
 */
final class Outcome {
    private static final short[] NO_PATH = {};
    private static final Side[] SIDES = Side.values();

    /** What all flows begin with; never changed. */
    static final Outcome NOTHING = shared(0, null, List.of());

    /** Number of the verdict where flows share this, or -1. */
    int number = -1;

    /** Of one that flows share, as there is nothing to know but how odd their streams were: which of {@link Oddities}; else -1. */
    int oddities = -1;

    /** Never changed, as flows share it. Numbers of confirmed protocols, outermost first; -1 - n stands for the n-th of {@link #carried}. */
    private short[] path = NO_PATH;

    /** Protocols recognised without a dissector. */
    List<Request.Carries> carried = List.of();

    // The first finding, where it is a dissector's: nearly all flows have that one, and most no other.
    private short dissected = -1;
    private byte side;
    private int length;
    private long packet;
    private long frame;
    private long offset;

    private Finding findings;
    List<Request.Risk> risks = List.of();
    List<String> anomalies = List.of();

    /** Values of dissectors that finished, kept where somebody wants them. */
    private Values finished;

    private Values[] further;

    long verdictPackets;
    String firstPacket;
    String application;
    String applicationId;
    String applicationCategory;
    Method applicationMethod = Method.NONE;
    String client;
    String serviceType;
    String reason;

    /** For many flows to share. */
    static Outcome shared(int oddities, String reason, List<String> anomalies) {
        var o = new Outcome();
        o.oddities = oddities;
        o.reason = reason;
        o.anomalies = anomalies;
        return o;
    }

    /** As a shared one, for one flow to add to. */
    Outcome own() {
        var o = new Outcome();
        if (!anomalies.isEmpty()) {
            o.anomalies = new ArrayList<>(anomalies);
        }
        return o;
    }

    // ---- the path

    int pathLength() {
        return path.length;
    }

    boolean isOnPath(int protocol) {
        for (short p : path) {
            if (p == protocol) {
                return true;
            }
        }
        return false;
    }

    void addToPath(Plan plan, int protocol) {
        if (path.length == 0 && protocol >= 0) {
            path = plan.alone(protocol);
        } else {
            path = Arrays.copyOf(path, path.length + 1);
            path[path.length - 1] = (short) protocol;
        }
    }

    /** Display name of the highest confirmed protocol, or null. */
    String highest(Plan plan) {
        if (path.length == 0) {
            return null;
        }
        int last = path[path.length - 1];
        return last < 0 ? carried.get(-1 - last).protocol() : plan.protocols.get(last).name();
    }

    // ---- reasons and values

    /**
     * A dissector confirmed.
     *
     * @param side of the octets that decided; they are {@code length} from {@code offset} of it on
     * @param bytes the first of them in hexadecimal, or null
     */
    void confirmed(Plan plan, int protocol, long packet, long frame, Side side, long offset, int length, String bytes) {
        if (plan.method(protocol) != Method.DISSECTED) {
            // What announced the flow is among the reasons already; its octets say nothing.
            return;
        }
        if (findings == null && dissected < 0 && bytes == null) {
            dissected = (short) protocol;
            this.packet = packet;
            this.frame = frame;
            this.side = (byte) side.ordinal();
            this.offset = offset;
            this.length = length;
        } else {
            String name = plan.protocols.get(protocol).name();
            add(new Finding(Method.DISSECTED, null, name, name, null, packet, frame, side, offset, length, bytes));
        }
    }

    void add(Finding finding) {
        if (findings == null) {
            findings = finding;
            return;
        }
        Finding last = findings;
        while (last.next != null) {
            last = last.next;
        }
        last.next = finding;
    }

    void add(Values values) {
        if (finished == null) {
            finished = values;
        } else {
            further = further == null ? new Values[1] : Arrays.copyOf(further, further.length + 1);
            further[further.length - 1] = values;
        }
    }

    /** The last values of a set that is not a dissector's own. */
    void replace(Values values) {
        for (int i = 0; further != null && i < further.length; i++) {
            if (further[i].set() == values.set()) {
                further[i] = values;
                return;
            }
        }
        if (finished != null && finished.set() == values.set()) {
            finished = values;
        } else {
            add(values);
        }
    }

    void addAnomaly(String name) {
        if (anomalies.isEmpty()) {
            anomalies = new ArrayList<>(1);
        }
        anomalies.add(name);
    }

    /** Values of the dissectors that finished. */
    List<Values> values() {
        if (further == null) {
            return finished == null ? List.of() : List.of(finished);
        }
        var all = new ArrayList<Values>(1 + further.length);
        all.add(finished);
        all.addAll(Arrays.asList(further));
        return all;
    }

    /** True where there is more than a verdict to keep. */
    boolean isDetailed() {
        return dissected >= 0 || findings != null || finished != null || !risks.isEmpty() || !anomalies.isEmpty() || firstPacket != null
                || application != null;
    }

    /** True where nothing at all was found out. */
    boolean isBlank() {
        return path.length == 0 && client == null && serviceType == null && !isDetailed();
    }

    private List<Evidence> evidence(Plan plan) {
        var list = new ArrayList<Evidence>();
        if (dissected >= 0) {
            String name = plan.protocols.get(dissected).name();
            list.add(new Evidence(Method.DISSECTED, name, name, null, null, packet, frame, SIDES[side], offset, length, null));
        }
        for (Finding f = findings; f != null; f = f.next) {
            list.add(f.evidence());
        }
        return List.copyOf(list);
    }

    /** @param reasons false: without evidence and risks, so that flows with the same verdict have equal classifications */
    Classification classification(Plan plan, boolean reasons) {
        List<Evidence> evidence = reasons ? evidence(plan) : List.of();
        List<Request.Risk> dangers = reasons ? List.copyOf(risks) : List.of();
        if (path.length == 0 && application == null) {
            return new Classification(List.of(), Classification.UNKNOWN, null, null, null, null, null, false, Method.NONE, evidence, dangers,
                    reason == null ? "the flow ended before anything was confirmed" : reason);
        }
        var ids = new ArrayList<String>(path.length);
        String name = Classification.UNKNOWN;
        String category = null;
        boolean encrypted = false;
        Method method = Method.DISSECTED;
        for (int p : path) {
            if (p < 0) {
                var c = carried.get(-1 - p);
                ids.add(Names.id(c.protocol()));
                name = c.protocol();
                category = c.category();
                method = c.method();
                continue;
            }
            var protocol = plan.protocols.get(p);
            ids.add(protocol.id());
            name = protocol.name();
            category = protocol.description().category();
            encrypted |= protocol.description().encrypted();
            method = plan.method(p);
        }
        return new Classification(List.copyOf(ids), name, application, applicationId, client, serviceType,
                applicationCategory != null ? applicationCategory : category, encrypted, application != null ? applicationMethod : method, evidence,
                dangers, null);
    }
}
