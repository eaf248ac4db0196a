package io.fathom.engine;

import io.fathom.engine.decode.DecodeOptions;
import io.fathom.engine.flow.EndpointOptions;
import io.fathom.engine.flow.FlowOptions;

/**
 * Every bound of an engine. Immutable.
 *
 * @param decode stage 1
 * @param flow tracking
 * @param reorder false: segments that come out of order are read as gaps
 * @param streamBytes octets of one side that may wait for a missing segment, per flow
 * @param streamSegments segments of one side that may wait for a missing one
 * @param streamNanos packet time after which a missing segment counts as lost
 * @param streamMemory octets that all streams of a worker may hold together
 * @param parkedMemory octets outside the heap that a worker may set flows aside in that wait to be recognised and have no dissector; others, and those beyond, take more of the heap
 * @param identifyPackets payload packets of a flow after which it stays unknown
 * @param identifyBytes payload octets of one side after which it stays unknown
 * @param settlePackets payload packets that a confirmed protocol nobody subscribed to is watched for a change
 * @param expectations flows announced by others (FTP data, RTP) that a worker remembers
 * @param expectationNanos packet time for which they are remembered
 * @param endpoints which addresses are endpoints, and how many are remembered
 */
public record EngineOptions(
        DecodeOptions decode,
        FlowOptions flow,
        boolean reorder,
        int streamBytes,
        int streamSegments,
        long streamNanos,
        long streamMemory,
        long parkedMemory,
        int identifyPackets,
        int identifyBytes,
        int settlePackets,
        int expectations,
        long expectationNanos,
        EndpointOptions endpoints) {
    /** The documented defaults. */
    public static EngineOptions defaults() {
        return new EngineOptions(
                DecodeOptions.defaults(), FlowOptions.DEFAULTS, true, 256 * 1024, 64, 2_000_000_000L, 64L << 20, 1L << 30, 8, 32 * 1024, 8, 65_536, 120_000_000_000L,
                EndpointOptions.DEFAULTS);
    }

    public EngineOptions withDecode(DecodeOptions decode) {
        return new EngineOptions(decode, flow, reorder, streamBytes, streamSegments, streamNanos, streamMemory, parkedMemory, identifyPackets, identifyBytes,
                settlePackets, expectations, expectationNanos, endpoints);
    }

    public EngineOptions withFlow(FlowOptions flow) {
        return new EngineOptions(decode, flow, reorder, streamBytes, streamSegments, streamNanos, streamMemory, parkedMemory, identifyPackets, identifyBytes,
                settlePackets, expectations, expectationNanos, endpoints);
    }

    /** Segments that come out of order are read as gaps. */
    public EngineOptions withoutReordering() {
        return new EngineOptions(decode, flow, false, streamBytes, streamSegments, streamNanos, streamMemory, parkedMemory, identifyPackets, identifyBytes,
                settlePackets, expectations, expectationNanos, endpoints);
    }

    public EngineOptions withStream(int bytes, int segments, long nanos, long memory) {
        return new EngineOptions(decode, flow, reorder, bytes, segments, nanos, memory, parkedMemory, identifyPackets, identifyBytes, settlePackets, expectations,
                expectationNanos, endpoints);
    }

    /** So many octets for flows that are set aside, 0 for none. */
    public EngineOptions withParked(long memory) {
        return new EngineOptions(decode, flow, reorder, streamBytes, streamSegments, streamNanos, streamMemory, memory, identifyPackets, identifyBytes,
                settlePackets, expectations, expectationNanos, endpoints);
    }

    /** For {@code packets} payload packets a confirmed protocol nobody subscribed to is watched for a change. */
    public EngineOptions withSettle(int packets) {
        return new EngineOptions(decode, flow, reorder, streamBytes, streamSegments, streamNanos, streamMemory, parkedMemory, identifyPackets, identifyBytes, packets,
                expectations, expectationNanos, endpoints);
    }

    public EngineOptions withIdentify(int packets, int bytes) {
        return new EngineOptions(decode, flow, reorder, streamBytes, streamSegments, streamNanos, streamMemory, parkedMemory, packets, bytes, settlePackets,
                expectations, expectationNanos, endpoints);
    }

    /** Which addresses are endpoints, and how many of them are remembered for how long. */
    public EngineOptions withEndpoints(EndpointOptions endpoints) {
        return new EngineOptions(decode, flow, reorder, streamBytes, streamSegments, streamNanos, streamMemory, parkedMemory, identifyPackets, identifyBytes,
                settlePackets, expectations, expectationNanos, endpoints);
    }

    /** So many announced flows are remembered, for so long. */
    public EngineOptions withExpectations(int most, long nanos) {
        return new EngineOptions(decode, flow, reorder, streamBytes, streamSegments, streamNanos, streamMemory, parkedMemory, identifyPackets, identifyBytes,
                settlePackets, most, nanos, endpoints);
    }
}
