package io.fathom.api;

/**
 * One reason for a verdict.
 *
 * @param method how it became known; {@link Method#NONE} for what was looked at in vain, shown only where explaining was asked for
 * @param what what was seen: "TLS ClientHello", "tls.sni i.ytimg.com"
 * @param concludes the protocol or application it speaks for
 * @param signature the signature's id, or null
 * @param pack name and version of the pack it is from, or null
 * @param packet number of the packet in its flow, from 1
 * @param frame number of the frame in its capture, from 1
 * @param side who sent the bytes, or null
 * @param offset of the deciding bytes in that side's stream or datagram, or -1
 * @param length of the deciding bytes, 0 where none; those of a name or a pattern are looked for only where explaining was asked for
 * @param bytes the first of the deciding bytes in hex, at most 32 octets, or null unless explaining was asked for
 */
public record Evidence(
        Method method, String what, String concludes, String signature, String pack, long packet, long frame, Side side, long offset, int length, String bytes) {}
