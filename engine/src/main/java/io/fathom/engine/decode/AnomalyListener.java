package io.fathom.engine.decode;

/** Hears of each frame that is not as it should be, on the decoder's thread. */
@FunctionalInterface
public interface AnomalyListener {
    /**
     * @param name such as "ipv4.truncated" or "ip.fragment-overlap"
     * @param time nanoseconds since 1970 of the frame in hand
     * @param number frame number in its capture, from 1
     */
    void anomaly(String name, long time, long number);
}
