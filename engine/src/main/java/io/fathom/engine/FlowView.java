package io.fathom.engine;

import io.fathom.api.Classification;
import io.fathom.api.Flow;
import io.fathom.api.Side;
import io.fathom.api.Transport;
import io.fathom.api.Tunnel;
import io.fathom.api.Values;
import java.util.List;

/** One flow of a worker, seen through the public interface. Reused: points at one record at a time. Worker thread only. */
final class FlowView implements Flow {
    private final Worker worker;
    private int record;
    private Inspection running;
    private Outcome found;
    private String endReason;
    private Classification classification;

    FlowView(Worker worker) {
        this.worker = worker;
    }

    /** @param running the inspection that goes on, or null
     *  @param found what was found, or null where there is no more than a verdict */
    FlowView at(int record, Inspection running, Outcome found, String endReason) {
        this.record = record;
        this.running = running;
        this.found = found;
        this.endReason = endReason;
        classification = null;
        return this;
    }

    @Override
    public long id() {
        var p = worker.provenance(record);
        long h = start() * 0x9E3779B97F4A7C15L;
        for (int side = 0; side < 2; side++) {
            h = mix(h ^ worker.addressHigh(record, side));
            h = mix(h ^ worker.addressLow(record, side));
            h = mix(h ^ worker.port(record, side));
        }
        h = mix(h ^ worker.ipProtocol(record) ^ firstFrame() << 8);
        for (int v : p.context().vlans()) {
            h = mix(h ^ v);
        }
        for (Tunnel t : p.context().tunnels()) {
            h = mix(h ^ t.id() ^ (long) java.util.Arrays.hashCode(t.source()) << 32);
        }
        return (h & (1L << 53) - 1) | 1;
    }

    private static long mix(long h) {
        h ^= h >>> 32;
        h *= 0xD6E8FEB86659FD93L;
        return h ^ h >>> 29;
    }

    @Override
    public int worker() {
        return worker.number;
    }

    @Override
    public int capture() {
        return worker.provenance(record).capture();
    }

    @Override
    public int ipProtocol() {
        return worker.ipProtocol(record);
    }

    @Override
    public Transport transport() {
        return Worker.transport(ipProtocol());
    }

    @Override
    public byte[] address(Side side) {
        return worker.address(record, side.ordinal());
    }

    @Override
    public int port(Side side) {
        return worker.port(record, side.ordinal());
    }

    @Override
    public long packets(Side side) {
        return worker.table.packets(record, side.ordinal());
    }

    @Override
    public long bytes(Side side) {
        return worker.table.bytes(record, side.ordinal());
    }

    @Override
    public long start() {
        return worker.table.start(record);
    }

    @Override
    public long end() {
        return worker.table.end(record);
    }

    @Override
    public long firstFrame() {
        return worker.table.firstFrame(record);
    }

    @Override
    public int tcpFlags(Side side) {
        return worker.table.tcpFlags(record, side.ordinal());
    }

    @Override
    public String state() {
        return worker.table.state(record);
    }

    @Override
    public String tcpState() {
        return ipProtocol() == 6 ? worker.table.tcpState(record).text() : null;
    }

    @Override
    public String endReason() {
        return endReason;
    }

    @Override
    public int[] vlans() {
        return worker.provenance(record).context().vlans().clone();
    }

    @Override
    public List<String> layers() {
        return worker.provenance(record).layers().ids();
    }

    @Override
    public List<Tunnel> tunnels() {
        return worker.provenance(record).context().tunnels();
    }

    @Override
    public Classification classification() {
        if (classification == null) {
            classification = worker.classification(record, found);
        }
        return classification;
    }

    @Override
    public long packetsToVerdict() {
        return found == null ? 0 : found.verdictPackets;
    }

    @Override
    public String firstPacket() {
        return found == null ? null : found.firstPacket;
    }

    @Override
    public List<Values> values() {
        return running != null ? running.values() : found != null ? found.values() : List.of();
    }
}
