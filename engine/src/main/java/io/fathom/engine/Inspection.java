package io.fathom.engine;

import io.fathom.api.Classification;
import io.fathom.api.Evidence;
import io.fathom.api.Method;
import io.fathom.api.Request;
import io.fathom.api.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known and still being found out of one flow: exists only for flows that carried payload. Streams and trials go when the flow settles. Worker
 * thread only.
 */
final class Inspection {
    int record;
    final Stream[] streams = new Stream[2];

    /** Stream offset at which what is to be identified now begins: 0, or where the last protocol handed over. */
    final long[] origin = new long[2];

    final List<Trial> trials = new ArrayList<>(3);

    /** Numbers of confirmed protocols, outermost first; -1 - n stands for the n-th of {@link #carried}. */
    final List<Integer> path = new ArrayList<>(2);

    /** Protocols recognised without a dissector. */
    List<Request.Carries> carried = List.of();

    List<Evidence> evidence = new ArrayList<>(2);
    List<Request.Risk> risks = List.of();
    List<String> anomalies = List.of();

    /** The trial confirmed since the start or the last hand-over. */
    Trial confirmed;

    /** Number of the protocol that asked for TLS and goes on inside, or -1. */
    int inside = -1;

    boolean settled;
    boolean fromStart;

    /** A host was named in the clear. */
    boolean named;
    boolean handedOver;
    boolean changed;
    int payloadPackets;
    int sincePackets;
    int rematches;

    /** Bits of the protocols tried since the start or the last hand-over. */
    long[] tried;
    long verdictPackets;
    String firstPacket;

    String application;
    String applicationId;
    String applicationCategory;
    Method applicationMethod = Method.NONE;
    String client;
    String serviceType;
    String reason;

    /** Values of dissectors that finished, kept where somebody wants them. */
    List<Values> finished = List.of();

    /** Display name of the highest confirmed protocol, or null. */
    String highest(Plan plan) {
        return path.isEmpty() ? null : path.getLast() < 0 ? carried.get(-1 - path.getLast()).protocol() : plan.protocols.get(path.getLast()).name();
    }

    void addAnomaly(String name) {
        if (anomalies.isEmpty()) {
            anomalies = new ArrayList<>(1);
        }
        anomalies.add(name);
    }

    Classification classification(Plan plan) {
        if (path.isEmpty() && application == null) {
            return new Classification(List.of(), Classification.UNKNOWN, null, null, null, null, null, false, Method.NONE, List.copyOf(evidence),
                    List.copyOf(risks), reason == null ? "the flow ended before anything was confirmed" : reason);
        }
        var ids = new ArrayList<String>();
        String name = Classification.UNKNOWN;
        String category = null;
        boolean encrypted = false;
        for (int p : path) {
            if (p < 0) {
                var c = carried.get(-1 - p);
                ids.add(io.fathom.api.Names.id(c.protocol()));
                name = c.protocol();
                category = c.category();
                continue;
            }
            var protocol = plan.protocols.get(p);
            ids.add(protocol.id());
            name = protocol.name();
            category = protocol.description().category();
            encrypted |= protocol.description().encrypted();
        }
        return new Classification(List.copyOf(ids), name, application, applicationId, client, serviceType,
                applicationCategory != null ? applicationCategory : category, encrypted, application != null ? applicationMethod : path.getLast() < 0 ? carried.get(-1 - path.getLast()).method() : Method.DISSECTED,
                List.copyOf(evidence), List.copyOf(risks), null);
    }
}
