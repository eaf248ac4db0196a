package io.fathom.engine.decode;

/**
 * Tunnels whose ids belong to one direction (TEIDs, L2TP sessions, PPTP calls), numbered so that both directions have one number. Of bounded size:
 * what is displaced is numbered anew. Decoder thread only.
 */
final class TunnelInstances {
    private final DigestMap numbers = new DigestMap(1 << 16);
    private final DigestMap waiting = new DigestMap(1 << 16);
    private final DigestMap partnered = new DigestMap(1 << 16);
    private long last;

    /**
     * The number of the tunnel that a packet came in. Nothing on the wire says which id of the one direction goes with which of the other: two are
     * taken for one tunnel where the one carries the exact answer to what the other carried, between the same ends. Until then each is a tunnel of
     * its own.
     *
     * @param end digest of receiver and id
     * @param sender digest of the tunnel's end that sent the packet
     * @param receiver digest of the other end
     * @param source digest of the inner address and port it comes from
     * @param destination digest of the inner address and port it goes to
     */
    long of(long end, long sender, long receiver, long source, long destination) {
        long known = numbers.find(end);
        if (known != 0 && partnered.find(known) != 0) {
            return known;
        }
        long answered = waiting.find(digest(receiver, sender, destination, source));
        if (answered != 0 && answered != known && partnered.find(answered) == 0) {
            partnered.put(answered, 1);
            numbers.put(end, answered);
            return answered;
        }
        if (known == 0) {
            known = ++last;
            numbers.put(end, known);
        }
        waiting.put(digest(sender, receiver, source, destination), known);
        return known;
    }

    private static long digest(long sender, long receiver, long source, long destination) {
        return Decoder.mix(sender + 3 * receiver ^ Decoder.mix(source * 5 + destination * 7));
    }
}
