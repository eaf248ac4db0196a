package io.fathom.engine;

import io.fathom.api.Endpoint;
import io.fathom.api.Tunnel;
import io.fathom.engine.flow.EndpointTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongBiFunction;

/** One endpoint through the public interface: the sum of what workers know of it. Reused: points at one at a time. */
final class EndpointView implements Endpoint {
    private final List<Endpoints> owners = new ArrayList<>(1);
    private int[] records = new int[1];
    private String endReason;

    EndpointView at(Endpoints owner, int record, String endReason) {
        owners.clear();
        this.endReason = endReason;
        return add(owner, record);
    }

    EndpointView add(Endpoints owner, int record) {
        if (owners.size() == records.length) {
            records = java.util.Arrays.copyOf(records, records.length * 2);
        }
        records[owners.size()] = record;
        owners.add(owner);
        return this;
    }

    private long sum(ToLongBiFunction<EndpointTable, Integer> of) {
        long sum = 0;
        for (int i = 0; i < owners.size(); i++) {
            sum += of.applyAsLong(owners.get(i).table, records[i]);
        }
        return sum;
    }

    @Override
    public byte[] address() {
        var t = owners.getFirst().table;
        return Worker.address(t.addressHigh(records[0]), t.addressLow(records[0]), t.isV6(records[0]));
    }

    /** Whose first flow was the first: what surrounded that is told. */
    private int first() {
        int first = 0;
        for (int i = 1; i < owners.size(); i++) {
            if (owners.get(i).table.firstSeen(records[i]) < owners.get(first).table.firstSeen(records[first])) {
                first = i;
            }
        }
        return first;
    }

    @Override
    public int[] vlans() {
        int first = first();
        return owners.get(first).surroundings(records[first]).vlans().clone();
    }

    @Override
    public List<Tunnel> tunnels() {
        int first = first();
        return owners.get(first).surroundings(records[first]).tunnels();
    }

    @Override
    public long flows() {
        return sum(EndpointTable::flows);
    }

    @Override
    public long packetsUp() {
        return sum(EndpointTable::packetsUp);
    }

    @Override
    public long bytesUp() {
        return sum(EndpointTable::bytesUp);
    }

    @Override
    public long packetsDown() {
        return sum(EndpointTable::packetsDown);
    }

    @Override
    public long bytesDown() {
        return sum(EndpointTable::bytesDown);
    }

    @Override
    public long firstSeen() {
        int first = first();
        return owners.get(first).table.firstSeen(records[first]);
    }

    @Override
    public long lastSeen() {
        long last = Long.MIN_VALUE;
        for (int i = 0; i < owners.size(); i++) {
            last = Math.max(last, owners.get(i).table.lastSeen(records[i]));
        }
        return last;
    }

    @Override
    public Map<String, Long> applications() {
        Map<String, Long> sums = new java.util.HashMap<>();
        for (int i = 0; i < owners.size(); i++) {
            var t = owners.get(i).table;
            for (int n = 0; n < EndpointTable.APPLICATIONS && t.application(records[i], n) != 0; n++) {
                sums.merge(owners.get(i).application(t.application(records[i], n)), t.applicationFlows(records[i], n), Long::sum);
            }
        }
        Map<String, Long> sorted = new LinkedHashMap<>();
        sums.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    @Override
    public long otherApplications() {
        return sum(EndpointTable::others);
    }

    @Override
    public String endReason() {
        return endReason;
    }
}
