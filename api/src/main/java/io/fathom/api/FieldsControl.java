package io.fathom.api;

import java.util.List;

/** The engine's side of {@link Fields}. Protocols never use it. Worker thread only. */
public final class FieldsControl {
    private FieldsControl() {}

    /** @param wanted bit n set: the field in slot n is kept */
    public static Fields open(FieldSet set, String protocol, long wanted) {
        return new Fields(set, protocol, wanted, new Spares());
    }

    /** The same, borrowing arrays that all the fields of a worker share. */
    public static Fields open(FieldSet set, String protocol, long wanted, Spares spares) {
        return new Fields(set, protocol, wanted, spares);
    }

    /** Empties them, for another flow. */
    public static void reset(Fields fields) {
        fields.reset();
    }

    /** Keeps what was set, as a commit does, and packs it: after {@link Dissector#end}. */
    public static void commit(Fields fields) {
        fields.commit();
        fields.rest();
    }

    /** The end of a dissector's call: drops what was set or asked since the last commit, and packs what is left until the next. */
    public static void revert(Fields fields) {
        fields.revert();
        fields.rest();
    }

    /** True where there is no value. */
    public static boolean isEmpty(Fields fields) {
        return fields.isEmpty();
    }

    /** True where values changed or requests were granted since last taken. */
    public static boolean hasNews(Fields fields) {
        return fields.hasNews();
    }

    /** Loads what setting a value will need; the sum has no meaning. */
    public static int touch(Fields fields) {
        return fields.load();
    }

    /** True where requests were granted since last taken. */
    public static boolean hasRequests(Fields fields) {
        return fields.hasGranted();
    }

    /** Requests committed since the last call, in order. */
    public static List<Request> takeRequests(Fields fields) {
        return fields.takeGranted();
    }

    /** Gives back what {@link #takeRequests} returned, once nobody looks at it any more: the next ones will be put there. */
    public static void give(Fields fields, List<Request> requests) {
        fields.giveRequests(requests);
    }

    /** Bits of the slots set since the last call that still hold a value. */
    public static long takeChanged(Fields fields) {
        return fields.takeChanged();
    }

    /** Copies the text in a slot where its characters are Latin-1, one octet each, and no more than there is room for; says how many they are, or -1. */
    public static int text(Fields fields, int slot, byte[] to) {
        return fields.text(slot, to);
    }

    /** The object in a slot (String, List) or null. */
    public static Object object(Fields fields, int slot) {
        return fields.object(slot);
    }
}
