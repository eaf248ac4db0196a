package io.fathom.api;

import java.util.ArrayList;
import java.util.Arrays;

/** What the {@link Fields} of one worker lend each other, so that those with nothing to keep, or with everything packed, hold none. Worker thread only. */
public final class Spares {
    /** Mostly one flow has one, while its dissector is at work. */
    private final Draft[] drafts = new Draft[16];
    private int draftCount;

    /** Lists that held more requests are not kept. */
    private static final int MOST_REQUESTS = 4;

    /** One is enough: requests are taken right after the commit. */
    private ArrayList<Request> requests;

    private Fields[] records = new Fields[8];
    private int recordCount;

    /** An empty draft. */
    Draft draft() {
        return draftCount > 0 ? drafts[--draftCount] : new Draft();
    }

    void give(Draft spare) {
        if (draftCount < drafts.length) {
            spare.reset();
            drafts[draftCount++] = spare;
        }
    }

    /** An empty list of requests. */
    ArrayList<Request> requests() {
        var found = requests != null ? requests : new ArrayList<Request>(MOST_REQUESTS);
        requests = null;
        return found;
    }

    void give(ArrayList<Request> spare) {
        if (spare.size() <= MOST_REQUESTS) {
            spare.clear();
            requests = spare;
        }
    }

    /** Empty fields of a record. */
    Fields record(FieldSet set, String protocol, long wanted) {
        for (int i = recordCount - 1; i >= 0; i--) {
            var found = records[i];
            if (found.set() == set) {
                records[i] = records[--recordCount];
                records[recordCount] = null;
                found.reuse(protocol, wanted);
                return found;
            }
        }
        return new Fields(set, protocol, wanted, this);
    }

    void give(Fields record) {
        if (recordCount == records.length) {
            if (recordCount == 64) {
                return;
            }
            records = Arrays.copyOf(records, 2 * recordCount);
        }
        records[recordCount++] = record;
    }
}
