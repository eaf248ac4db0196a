package io.fathom.engine;

import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Method;
import io.fathom.api.Protocol;
import io.fathom.api.Role;
import io.fathom.api.Signatures;
import io.fathom.api.Subscription;
import io.fathom.api.Transport;
import io.fathom.engine.decode.HostPair;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What options, protocols, signatures and subscriptions compile to. Immutable, shared by all workers. */
final class Plan {
    final List<Protocol> protocols;
    final Signatures signatures;
    final EngineOptions options;
    final List<Subscription> subscriptions;
    final HostPair pairs;
    final boolean evidenceBytes;
    final boolean changes;

    /** True where flows must keep evidence and values to their end; false where a verdict number is enough. */
    final boolean keepsDetail;

    private final HintIndex[] indexes = new HintIndex[Transport.values().length];
    private final Map<String, Integer> byId = new HashMap<>();
    private final short[][] alone;
    private final long[] wanted;

    /** Bit n set: somebody wants the n-th set of the protocol. */
    private final long[] demanded;

    private final long[] roles;
    private final Field<?>[][] fields;
    private final boolean[] transactions;
    private final boolean[] hearsay;
    private final String[] malformed;
    private final Map<Transport, Map<Integer, String>> portGuess = new HashMap<>();

    Plan(List<Protocol> protocols, Signatures signatures, EngineOptions options, List<Subscription> subscriptions) {
        this.protocols = List.copyOf(protocols);
        this.signatures = signatures;
        this.options = options;
        pairs = new HostPair(options.flow().seed());
        this.subscriptions = List.copyOf(subscriptions);
        evidenceBytes = subscriptions.stream().anyMatch(Subscription::evidenceBytes);
        changes = subscriptions.stream().anyMatch(Subscription::changes);
        keepsDetail = subscriptions.stream().anyMatch(s -> s.sets() == null || !s.sets().isEmpty() || s.evidenceBytes() || s.transactions());
        wanted = new long[protocols.size()];
        demanded = new long[protocols.size()];
        alone = new short[protocols.size()][];
        roles = new long[protocols.size()];
        fields = new Field<?>[protocols.size()][];
        transactions = new boolean[protocols.size()];
        hearsay = new boolean[protocols.size()];
        malformed = new String[protocols.size()];
        for (int i = 0; i < protocols.size(); i++) {
            var p = protocols.get(i);
            if (byId.putIfAbsent(p.id(), i) != null) {
                throw new IllegalArgumentException("two protocols have the id " + p.id() + ": " + p.getClass().getName() + " and "
                        + protocols.get(byId.get(p.id())).getClass().getName());
            }
            alone[i] = new short[] {(short) i};
            malformed[i] = p.id() + ".malformed";
            FieldSet set = p.fields();
            fields[i] = set.fields().toArray(Field<?>[]::new);
            hearsay[i] = set.fields().isEmpty() && Arrays.stream(Transport.values()).noneMatch(p.hints()::over);
            for (var s : subscriptions) {
                long named = 0;
                for (int k = 0; k < p.sets().size(); k++) {
                    named |= s.sets() == null || s.sets().contains(p.sets().get(k).name()) ? 1L << k : 0;
                }
                demanded[i] |= named;
                // The last event of another set may be the flow's last packet's.
                boolean lasting = s.sets() != null && (named & (set.size() > 0 ? ~1L : -1L)) != 0;
                transactions[i] |= named != 0 && s.transactions() || lasting;
            }
            for (Field<?> f : set.fields()) {
                if (f.role() != Role.NONE) {
                    roles[i] |= 1L << f.slot();
                }
                // What stands beside an event of another set is wanted with it.
                if (demanded[i] != 0 || f.role() != Role.NONE) {
                    wanted[i] |= 1L << f.slot();
                }
            }
        }
        for (Transport t : Transport.values()) {
            indexes[t.ordinal()] = new HintIndex(this.protocols, t);
            var guess = new TreeMap<Integer, String>();
            for (var p : protocols) {
                for (int port : p.hints().ports(t)) {
                    guess.putIfAbsent(port, p.name());
                }
            }
            portGuess.put(t, guess);
        }
    }

    HintIndex index(Transport transport) {
        return indexes[transport.ordinal()];
    }

    /** Number of a protocol by its id, or -1. */
    int protocol(String id) {
        return byId.getOrDefault(id, -1);
    }

    /** The path of a flow with one protocol. */
    short[] alone(int protocol) {
        return alone[protocol];
    }

    /** Name of the anomaly of octets that contradict a protocol which was confirmed. */
    String malformed(int protocol) {
        return malformed[protocol];
    }

    /** Bits of the fields that are kept. */
    long wanted(int protocol) {
        return wanted[protocol];
    }

    /** The fields of a protocol, by slot. */
    Field<?>[] fields(int protocol) {
        return fields[protocol];
    }

    /** Bits of the fields that mean something to classification. */
    long roles(int protocol) {
        return roles[protocol];
    }

    /** How a protocol is confirmed: by what was read, or, where it can only be announced and reads nothing, by the word of the flow that announced it. */
    Method method(int protocol) {
        return hearsay[protocol] ? Method.CACHE : Method.DISSECTED;
    }

    /** True where somebody takes the protocol's transactions, or names another set of it: its flows are read to their end. */
    boolean transactions(int protocol) {
        return transactions[protocol];
    }

    /** True where somebody wants this set of the protocol, which is not that of its fields. */
    boolean wants(int protocol, FieldSet other) {
        int n = protocols.get(protocol).sets().indexOf(other);
        return n >= 0 && (demanded[protocol] >>> n & 1) != 0;
    }

    /** Display name of the protocol a port is usual for, or null. Never a verdict. */
    String usualAt(Transport transport, int port) {
        return transport == Transport.IP || port == 0 ? null : portGuess.get(transport).get(port);
    }
}
