package io.fathom.engine;

import java.util.Map;

/**
 * A run in figures. Immutable.
 *
 * @param packets frames read
 * @param bytes their octets on the wire
 * @param flows flows that ended or live
 * @param flowsPeak most flows at once
 * @param flowMemory octets the engine held for flows when most lived: table, records, inspection state
 * @param settledFlowBytes octets a settled flow takes on average: index, record and what was kept of it; 0 where flows were not weighed
 * @param inspectedFlowBytes octets a flow takes on average while it is looked into; 0 where flows were not weighed, or none was looked into
 * @param dissectorCalls calls of {@code Dissector.read}
 * @param inspectedFlows flows that carried payload
 * @param inspectedPackets packets that were inspected
 * @param verdictTcp packets to the last change of the verdict, by number of flows: index 1 is "one packet"; the last entry is "or more"
 * @param verdictUdp likewise
 * @param unknownFlows flows without a verdict
 * @param evictedFlows flows pushed out by the cap
 * @param faults exceptions of dissectors: our own bugs
 * @param anomalies by name
 * @param nonIp frames without an IP packet, by type
 * @param firstTime nanoseconds since 1970 of the first frame, 0 where none
 * @param lastTime of the latest
 * @param endpoints addresses of the operator's networks
 */
public record Statistics(
        long packets,
        long bytes,
        long flows,
        long flowsPeak,
        long flowMemory,
        long settledFlowBytes,
        long inspectedFlowBytes,
        long dissectorCalls,
        long inspectedFlows,
        long inspectedPackets,
        long[] verdictTcp,
        long[] verdictUdp,
        long unknownFlows,
        long evictedFlows,
        long faults,
        Map<String, Long> anomalies,
        Map<String, Long> nonIp,
        long firstTime,
        long lastTime,
        OfEndpoints endpoints) {
    /**
     * Endpoints in figures.
     *
     * @param count remembered at present; exact once the engine has finished, before that those that several workers know count several times
     * @param peak most at once, of all workers together
     * @param memory octets of their tables
     * @param evicted pushed out by the cap
     * @param expired forgotten for being idle
     */
    public record OfEndpoints(long count, long peak, long memory, long evicted, long expired) {}

    /** Packets to verdict below which {@code share} of the flows lie, 0 to 1; 0 where there are none. */
    public static int percentile(long[] histogram, double share) {
        long total = 0;
        for (long n : histogram) {
            total += n;
        }
        long sum = 0;
        for (int i = 0; i < histogram.length && total > 0; i++) {
            sum += histogram[i];
            if (sum >= total * share) {
                return i;
            }
        }
        return 0;
    }
}
