package io.fathom.app;

import io.fathom.engine.Statistics;
import io.fathom.export.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One or several runs in figures: what {@code --stats} writes. Main thread only. */
final class Figures {
    private final int workers;
    private final int batch;
    private final Map<String, Long> anomalies = new TreeMap<>();
    private final Map<String, Long> nonIp = new TreeMap<>();
    private final List<Lap> iterations = new ArrayList<>();
    private final long[] tcp = new long[101];
    private final long[] udp = new long[101];
    private long captures;
    private long packets;
    private long bytes;
    private long flows;
    private long peak;
    private long memory;
    private long settled;
    private long inspected;
    private long calls;
    private long inspectedFlows;
    private long inspectedPackets;
    private long unknown;
    private long evicted;
    private long faults;
    private long first;
    private long last;
    private long endpoints;
    private long endpointsPeak;
    private long endpointMemory;
    private long evictedEndpoints;
    private double seconds;
    private double allocated = Double.NaN;

    Figures(int workers, int batch) {
        this.workers = workers;
        this.batch = batch;
    }

    /** @param seconds the run took, by the clock on the wall */
    void add(Statistics s, int captures, double seconds) {
        this.captures += captures;
        if (s.packets() > 0) {
            first = packets == 0 ? s.firstTime() : Math.min(first, s.firstTime());
            last = Math.max(last, s.lastTime());
        }
        packets += s.packets();
        bytes += s.bytes();
        flows += s.flows();
        peak = Math.max(peak, s.flowsPeak());
        memory = Math.max(memory, s.flowMemory());
        settled = Math.max(settled, s.settledFlowBytes());
        inspected = Math.max(inspected, s.inspectedFlowBytes());
        calls += s.dissectorCalls();
        inspectedFlows += s.inspectedFlows();
        inspectedPackets += s.inspectedPackets();
        unknown += s.unknownFlows();
        endpoints += s.endpoints().count() + s.endpoints().expired() + s.endpoints().evicted();
        endpointsPeak = Math.max(endpointsPeak, s.endpoints().peak());
        endpointMemory = Math.max(endpointMemory, s.endpoints().memory());
        evictedEndpoints += s.endpoints().evicted();
        evicted += s.evictedFlows();
        faults += s.faults();
        for (int i = 0; i < tcp.length; i++) {
            tcp[i] += i < s.verdictTcp().length ? s.verdictTcp()[i] : 0;
            udp[i] += i < s.verdictUdp().length ? s.verdictUdp()[i] : 0;
        }
        s.anomalies().forEach((k, v) -> anomalies.merge(k, v, Long::sum));
        s.nonIp().forEach((k, v) -> nonIp.merge(k, v, Long::sum));
        this.seconds += seconds;
    }

    /** What flows take, of the run in which they were weighed. */
    void weighed(Statistics s) {
        memory = s.flowMemory();
        settled = s.settledFlowBytes();
        inspected = s.inspectedFlowBytes();
    }

    /** Repeated runs over the same input, in order; the median stands for all. */
    void repeated(List<Lap> laps) {
        iterations.addAll(laps);
        seconds = Lap.median(laps).seconds();
    }

    /** Octets that the JVM allocated meanwhile. */
    void allocated(double bytesPerPacket) {
        allocated = bytesPerPacket;
    }

    long captures() {
        return captures;
    }

    long packets() {
        return packets;
    }

    long bytes() {
        return bytes;
    }

    long flows() {
        return flows;
    }

    long unknown() {
        return unknown;
    }

    long evicted() {
        return evicted;
    }

    long evictedEndpoints() {
        return evictedEndpoints;
    }

    long faults() {
        return faults;
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }

    double seconds() {
        return seconds;
    }

    Map<String, Long> anomalies() {
        return anomalies;
    }

    Map<String, Long> nonIp() {
        return nonIp;
    }

    private static double round(double v, int digits) {
        double f = Math.pow(10, digits);
        return Double.isFinite(v) ? Math.round(v * f) / f : 0;
    }

    private static double ratio(double a, double b) {
        return b > 0 ? a / b : 0;
    }

    void members(JsonWriter out) {
        out.member("captures", captures).member("packets", packets).member("bytes", bytes).member("flows", flows).member("flows_peak", peak);
        out.member("seconds", round(seconds, 6)).member("ns_per_packet", round(ratio(seconds * 1e9, packets), 1));
        out.member("packets_per_second", (long) ratio(packets, seconds)).member("bits_per_second", (long) ratio(bytes * 8.0, seconds));
        out.member("workers", workers).member("batch", batch);
        if (!iterations.isEmpty()) {
            var median = Lap.median(iterations);
            out.member("cpu_ns_per_packet", round(ratio(median.processorSeconds() * 1e9, packets), 1));
            out.member("user_ns_per_packet", round(ratio(median.userSeconds() * 1e9, packets), 1));
            out.member("longest_batch_us", median.longestMicros()).member("longest_batch_cpu_us", median.longestProcessorMicros());
            if (!Double.isNaN(median.rest())) {
                out.member("after_ns_per_packet", round(median.rest(), 1)).member("after_cpu_ns_per_packet", round(median.restProcessor(), 1));
            }
        }
        out.beginArray("iterations");
        for (var lap : iterations) {
            out.beginObject().member("seconds", round(lap.seconds(), 6)).member("cpu_seconds", round(lap.processorSeconds(), 6));
            out.member("longest_batch_us", lap.longestMicros()).endObject();
        }
        if (iterations.isEmpty()) {
            out.beginObject().member("seconds", round(seconds, 6)).endObject();
        }
        out.endArray();
        out.member("flow_memory_bytes", memory).member("bytes_per_flow_settled", settled).member("bytes_per_flow_inspected", inspected);
        out.member("dissector_calls", calls).member("dissector_calls_per_flow", round(ratio(calls, flows), 3));
        out.beginObject("packets_to_verdict");
        verdicts(out, "tcp", tcp);
        verdicts(out, "udp", udp);
        out.endObject();
        out.member("unknown_flows", unknown).member("evicted_flows", evicted).member("inspected_flows", inspectedFlows);
        out.member("inspected_packets", inspectedPackets).member("dissector_faults", faults);
        out.member("endpoints", endpoints).member("endpoints_peak", endpointsPeak).member("endpoint_memory_bytes", endpointMemory);
        out.member("bytes_per_endpoint", endpointsPeak == 0 ? 0 : endpointMemory / endpointsPeak).member("evicted_endpoints", evictedEndpoints);
        counts(out, "anomalies", anomalies);
        counts(out, "non_ip", nonIp);
        out.member("allocated_bytes_per_packet", round(allocated, 1));
    }

    private static void verdicts(JsonWriter out, String name, long[] histogram) {
        out.beginObject(name).member("median", Statistics.percentile(histogram, 0.5)).member("p95", Statistics.percentile(histogram, 0.95)).endObject();
    }

    private static void counts(JsonWriter out, String name, Map<String, Long> counts) {
        out.beginObject(name);
        counts.forEach(out::member);
        out.endObject();
    }

    /** Octets allocated by all threads so far. */
    static long allocatedSoFar() {
        return java.lang.management.ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean t ? t.getTotalThreadAllocatedBytes() : -1;
    }
}
