package io.fathom.engine;

import io.fathom.api.Application;
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
    private static final Method[] METHODS = Method.values();

    /** What hardly any flow has. */
    private static final class Rare {
        List<Request.Carries> carried = List.of();
        List<Request.Risk> risks = List.of();
        List<String> anomalies = List.of();

        /** Values of dissectors that finished, but the first. */
        Values[] further;

        String reason;
    }

    /** What all flows begin with; never changed. */
    static final Outcome NOTHING = shared(0, null, List.of());

    /** Number of the verdict where flows share this, or -1. */
    short number = -1;

    /** Of one that flows share, as there is nothing to know but how odd their streams were: which of {@link Oddities}; else -1. */
    byte oddities = -1;

    // The first finding, where it is a dissector's: nearly all flows have that one, and most no other.
    private byte side;
    private short dissected = -1;
    private byte applicationMethod = (byte) Method.NONE.ordinal();
    private int length;
    private int packet;
    private long frame;
    private long offset;
    private Finding findings;

    /** Never changed, as flows share it. Numbers of confirmed protocols, outermost first; -1 - n stands for the n-th of those carried. */
    private short[] path = NO_PATH;

    /** Values of the first dissector that finished, kept where somebody wants them. */
    private Values finished;

    /** Null where there is nothing rare. */
    private Rare rare;

    int verdictPackets;
    String firstPacket;
    Application application;
    String serviceType;

    /** For many flows to share. */
    static Outcome shared(int oddities, String reason, List<String> anomalies) {
        var o = new Outcome();
        o.oddities = (byte) oddities;
        if (reason != null || !anomalies.isEmpty()) {
            o.rare().reason = reason;
            o.rare().anomalies = anomalies;
        }
        return o;
    }

    /** As a shared one, for one flow to add to. */
    Outcome own() {
        var o = new Outcome();
        for (String name : anomalies()) {
            o.addAnomaly(name);
        }
        return o;
    }

    private Rare rare() {
        if (rare == null) {
            rare = new Rare();
        }
        return rare;
    }

    /** Protocols recognised without a dissector. */
    List<Request.Carries> carried() {
        return rare == null ? List.of() : rare.carried;
    }

    List<Request.Risk> risks() {
        return rare == null ? List.of() : rare.risks;
    }

    List<String> anomalies() {
        return rare == null ? List.of() : rare.anomalies;
    }

    /** Why nothing was found, or null. */
    void reason(String reason) {
        rare().reason = reason;
    }

    void application(Application application, Method method) {
        this.application = application;
        applicationMethod = (byte) method.ordinal();
    }

    String applicationName() {
        return application == null ? null : application.name();
    }

    /** How the application was found. */
    Method applicationMethod() {
        return METHODS[applicationMethod];
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
        return last < 0 ? carried().get(-1 - last).protocol() : plan.protocols.get(last).name();
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
            this.packet = (int) Math.min(packet, Integer.MAX_VALUE);
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
            return;
        }
        Values[] further = rare().further;
        further = further == null ? new Values[1] : Arrays.copyOf(further, further.length + 1);
        further[further.length - 1] = values;
        rare.further = further;
    }

    /** The last values of a set that is not a dissector's own. */
    void replace(Values values) {
        Values[] further = rare == null ? null : rare.further;
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

    private static <T> List<T> with(List<T> list, T one) {
        List<T> longer = list.isEmpty() ? new ArrayList<>(1) : list;
        longer.add(one);
        return longer;
    }

    void addAnomaly(String name) {
        rare().anomalies = with(rare().anomalies, name);
    }

    void addCarried(Request.Carries carries) {
        rare().carried = with(rare().carried, carries);
    }

    void addRisk(Request.Risk risk) {
        rare().risks = with(rare().risks, risk);
    }

    /** Values of the dissectors that finished. */
    List<Values> values() {
        if (rare == null || rare.further == null) {
            return finished == null ? List.of() : List.of(finished);
        }
        var all = new ArrayList<Values>(1 + rare.further.length);
        all.add(finished);
        all.addAll(Arrays.asList(rare.further));
        return all;
    }

    /** True where there is more than a verdict to keep. */
    boolean isDetailed() {
        return dissected >= 0 || findings != null || finished != null || !risks().isEmpty() || !anomalies().isEmpty() || firstPacket != null
                || application != null;
    }

    /** True where nothing at all was found out. */
    boolean isBlank() {
        return path.length == 0 && serviceType == null && !isDetailed();
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
        List<Request.Risk> dangers = reasons ? List.copyOf(risks()) : List.of();
        if (path.length == 0 && application == null) {
            return new Classification(List.of(), Classification.UNKNOWN, null, null, null, null, null, false, Method.NONE, evidence, dangers,
                    rare == null || rare.reason == null ? "the flow ended before anything was confirmed" : rare.reason);
        }
        var ids = new ArrayList<String>(path.length);
        String name = Classification.UNKNOWN;
        String category = null;
        boolean encrypted = false;
        Method method = Method.DISSECTED;
        for (int p : path) {
            if (p < 0) {
                var c = carried().get(-1 - p);
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
        boolean none = application == null;
        return new Classification(List.copyOf(ids), name, applicationName(), none ? null : application.id(), null, serviceType,
                none || application.category() == null ? category : application.category(), encrypted, none ? method : applicationMethod(), evidence,
                dangers, null);
    }
}
