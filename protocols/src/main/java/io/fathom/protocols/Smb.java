package io.fathom.protocols;

import static io.fathom.protocols.SmbCall.le16;
import static io.fathom.protocols.SmbCall.le32;
import static io.fathom.protocols.SmbCall.le64;

import io.fathom.api.Bytes;
import io.fathom.api.Cursor;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Fields;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * SMB versions 1 to 3 ([MS-CIFS], [MS-SMB2]) over TCP 445 and NetBIOS sessions: every request with its response, who signs in with NTLM, shares and
 * names of files; files that versions 2 and 3 read and write are counted where somebody wants them. Encrypted messages are passed over.
 */
public final class Smb extends Protocol {
    private static final int HEADER = 64;
    private static final int OLD_HEADER = 32;
    private static final int LONGEST_BODY = 8 * 1024;
    private static final int LONGEST_MESSAGE = 16 << 20;

    /** Requests without a response yet, shares and open files that are kept of a connection. */
    private static final int MOST = 64;

    /** Messages after which nothing new is to come, where nobody asks for more than a verdict. */
    private static final int ENOUGH = 6;

    private static final int NEGOTIATE = 0;
    private static final int SESSION_SETUP = 1;
    private static final int TREE_CONNECT = 3;
    private static final int CREATE = 5;
    private static final int CLOSE = 6;
    private static final int READ = 8;
    private static final int WRITE = 9;
    private static final int CANCEL = 12;
    private static final int SET_INFO = 17;

    private static final int RENAME = 10;
    private static final long PENDING = 0x103;
    private static final int RESPONSE = 1;
    private static final int ASYNCHRONOUS = 2;

    public Smb() {
        super("SMB", Description.of("Windows file shares", "MS-SMB2", "file-sharing"),
                Hints.tcp(445, 139).prefixAt(4, 0xFF, 'S', 'M', 'B').prefixAt(4, 0xFE, 'S', 'M', 'B').prefixAt(4, 0xFD, 'S', 'M', 'B')
                .largestMessage(128 * 1024), SmbCall.FIELDS,
                CarriedFile.FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection(flow.wants(SmbCall.COMMAND), flow.wants(CarriedFile.FIELDS));
    }

    private record Share(String name, int type) {}

    /** A file that is open. */
    private static final class OpenFile {
        final String name;
        final String share;
        final int id;
        /** Octets it had when it was opened, and where the last write ended. */
        final long size;

        long end;
        CarriedFile read;
        CarriedFile written;

        OpenFile(SmbCall call, String share) {
            name = call.file;
            id = call.id;
            size = call.size;
            this.share = share;
        }

        CarriedFile file(Side from, boolean writes) {
            if (writes) {
                if (written == null) {
                    written = new CarriedFile(name, from, id, 0);
                }
                return written;
            }
            if (read == null) {
                read = new CarriedFile(name, from, id, 0);
            }
            return read;
        }
    }

    /** What one side sends. */
    private static final class Half {
        /** Octets of the NetBIOS message at hand that are still to be read. */
        long left;
        /** Octets that are being passed over, of a file that somebody wants: {@link #file}'s are the first {@code data} of them. */
        long rest;

        long data;
        CarriedFile file;
        boolean lost;
    }

    private static final class Connection implements Dissector {
        private final boolean wanted;
        private final boolean files;
        private final Half[] halves = {new Half(), new Half()};
        private Map<Long, SmbCall> pending;
        private Map<Long, Share> shares;
        private Map<String, OpenFile> open;
        private String dialect;
        /** The file opened last: requests in a chain mean it without naming it. */
        private String last;
        private int calls;
        private int messages;
        private int encrypted;

        Connection(boolean wanted, boolean files) {
            this.wanted = wanted;
            this.files = files;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            Half half = halves[side.ordinal()];
            if (half.lost) {
                // A message begins with a segment, mostly.
                if (in.peek(0) != 0 || in.peek32(4) != 0xFE53_4D42L && in.peek32(4) != 0xFF53_4D42L) {
                    in.skip(in.remaining());
                    in.commit();
                    return Step.MORE;
                }
                half.lost = false;
            }
            if (half.left == 0) {
                return begin(half, in, out);
            }
            if (in.peek(0) == 0xFF) {
                old(side, half, in, out);
            } else {
                message(side, half, in, out);
            }
            in.commit();
            return Step.MORE;
        }

        /** The beginning of a message: that tells whether it is one. */
        private Step begin(Half half, Cursor in, Fields out) {
            int type = in.u8();
            int length = in.u24();
            if (type == 0x85) {
                in.require(length == 0);
                in.tentative();
                return Step.MORE;
            }
            in.require(type == 0 && length >= OLD_HEADER && length <= LONGEST_MESSAGE);
            in.need(14);
            int magic = in.peek(0);
            in.require((in.peek32(0) & 0xFF_FFFF) == 0x534D42);
            switch (magic) {
                case 0xFF -> out.carries("SMBv1", "file-sharing", "SMB1 header");
                case 0xFE -> in.require(in.peek16(4) == HEADER << 8 && length >= HEADER && in.peek(13) == 0 && in.peek(12) <= 0x13);
                // Encrypted, or compressed.
                default -> in.require(magic == 0xFD || magic == 0xFC && messages > 0);
            }
            boolean read = wanted && magic >= 0xFE;
            if (!read) {
                in.discard(length);
            }
            if (in.commit()) {
                messages++;
                half.left = read ? length : 0;
                encrypted += magic < 0xFE ? 1 : 0;
            }
            return messages >= ENOUGH && (!wanted || encrypted >= ENOUGH && (pending == null || pending.isEmpty())) ? Step.DONE : Step.MORE;
        }

        @Override
        public void discarded(Side side, long left, long lost, Fields out) {
            Half half = halves[side.ordinal()];
            CarriedFile file = half.file;
            half.file = null;
            if (file != null) {
                file.passed(half.data, half.rest, left, lost);
            }
        }

        // ---- versions 2 and 3

        private void message(Side side, Half half, Cursor in, Fields out) {
            long left = half.left;
            in.require(left >= HEADER && in.u8() == 0xFE && in.u24() == 0x534D42 && in.u16le() == HEADER);
            in.skip(2);
            long status = in.u32le();
            int command = in.u16le();
            in.skip(2);
            long flags = in.u32le();
            long next = in.u32le();
            in.require(next == 0 || next >= HEADER && next <= left);
            long id = in.i64le();
            in.skip(4);
            long tree = in.u32le();
            long session = in.i64le();
            in.skip(16);
            boolean response = (flags & RESPONSE) != 0;
            long size = next == 0 ? left : next;
            int most = command == READ && response ? 16 : command == WRITE && !response ? 48 : LONGEST_BODY;
            Bytes body = in.bytes((int) Math.min(size - HEADER, most));
            if (!in.ok()) {
                return;
            }
            half.left = left - size;
            half.rest = size - HEADER - body.length();
            half.data = 0;
            half.file = null;
            boolean asynchronous = (flags & ASYNCHRONOUS) != 0;
            if (!response) {
                request(side, half, id, command, asynchronous ? 0 : tree, session, body, out);
            } else if (status != PENDING && id != -1) {
                response(side, half, id, command, asynchronous ? -1 : tree, session, status, body, out);
            }
            in.discard(half.rest);
        }

        private void request(Side side, Half half, long id, int command, long tree, long session, Bytes b, Fields out) {
            if (command == CANCEL) {
                return;
            }
            var call = new SmbCall(++calls, false, command);
            call.tree = tree;
            call.session = session;
            switch (command) {
                case NEGOTIATE -> {
                    call.clientGuid = b.length() >= 28 ? SmbCall.guid(b.sub(12, 28)) : null;
                    var offered = new ArrayList<String>();
                    for (int i = 0; i < Math.min(le16(b, 2), SmbCall.MOST_DIALECTS) && 36 + 2 * i + 2 <= b.length(); i++) {
                        offered.add(SmbNames.dialect(le16(b, 36 + 2 * i)));
                    }
                    call.dialects = offered;
                }
                case SESSION_SETUP -> call.signIn(part(b, le16(b, 12), le16(b, 14)));
                case TREE_CONNECT -> call.share = SmbCall.text(part(b, le16(b, 4), le16(b, 6)), true);
                case CREATE -> {
                    call.file = le16(b, 46) == 0 ? "<share_root>" : SmbCall.text(part(b, le16(b, 44), le16(b, 46)), true);
                    call.disposition = le32(b, 36);
                    call.deletes = (le32(b, 40) & 0x1000) != 0;
                }
                case CLOSE -> file(call, b.sub(8, 24));
                case READ -> file(call, b.sub(16, 32));
                case WRITE -> {
                    file(call, b.sub(16, 32));
                    OpenFile file = opened(call);
                    if (file != null && files) {
                        long length = Math.min(le32(b, 4), half.rest);
                        file.end = Math.max(file.end, le64(b, 8) + length);
                        half.file = file.file(side, true);
                        half.data = length;
                    }
                }
                case SET_INFO -> {
                    file(call, b.sub(16, 32));
                    if (b.at(2) == 1 && b.at(3) == RENAME) {
                        Bytes to = part(b, le16(b, 8), (int) Math.min(le32(b, 4), LONGEST_BODY));
                        call.renamed = SmbCall.text(to.sub(20, 20 + (int) Math.min(le32(to, 16), LONGEST_BODY)), true);
                    }
                }
                default -> {
                    // Nothing that is read.
                }
            }
            await(id, call, out);
        }

        private void response(Side side, Half half, long id, int command, long tree, long session, long status, Bytes b, Fields out) {
            SmbCall call = take(id, command);
            call.status = status;
            call.session = session;
            call.tree = tree >= 0 ? tree : call.tree;
            if (status == 0 || command == SESSION_SETUP) {
                switch (command) {
                    case NEGOTIATE -> {
                        dialect = SmbNames.dialect(le16(b, 4));
                        call.serverGuid = b.length() >= 24 ? SmbCall.guid(b.sub(8, 24)) : null;
                        call.maxRead = le32(b, 32);
                        call.maxWrite = le32(b, 36);
                    }
                    case TREE_CONNECT -> {
                        call.shareType = b.at(2) > 0 && b.at(2) <= 3 ? b.at(2) : 4;
                        shares = keep(shares, call.tree, new Share(call.share, call.shareType));
                    }
                    case CREATE -> created(call, b, out);
                    case READ -> {
                        OpenFile file = opened(call);
                        if (file != null && files) {
                            half.file = file.file(side, false);
                            half.data = Math.min(le32(b, 4), half.rest);
                        }
                    }
                    default -> {
                        // Nothing that is read.
                    }
                }
            }
            if (command != TREE_CONNECT && call.file != null) {
                Share share = shares == null ? null : shares.get(call.tree);
                call.share = share == null || share.type == 2 ? null : share.name;
            }
            show(call, out);
            if (command == CLOSE && open != null) {
                closed(open.remove(key(call)), out);
            }
        }

        private void created(SmbCall call, Bytes b, Fields out) {
            if (b.length() < 80) {
                return;
            }
            call.fuid = Bytes.of(b.sub(64, 80).copy());
            call.times = new long[] {le64(b, 8), le64(b, 16), le64(b, 24), le64(b, 32)};
            call.size = le64(b, 48);
            Share share = shares == null ? null : shares.get(call.tree);
            if (share == null || share.type != 2) {
                last = key(call);
                if (open == null) {
                    open = new LinkedHashMap<>();
                }
                open.put(last, new OpenFile(call, share == null ? null : share.name));
                if (open.size() > MOST) {
                    var eldest = open.entrySet().iterator();
                    OpenFile gone = eldest.next().getValue();
                    eldest.remove();
                    cut(gone, out);
                }
            }
        }

        /** Which file a request speaks of. */
        private void file(SmbCall call, Bytes fuid) {
            // In a chain: the one that the request before opens, which is not known yet.
            call.chained = fuid.length() == 16 && fuid.indexOfOther(0xFF, 0) == fuid.length();
            call.fuid = call.chained ? null : Bytes.of(fuid.copy());
            OpenFile file = call.chained ? null : opened(call);
            call.file = file == null ? null : file.name;
        }

        private OpenFile opened(SmbCall call) {
            String key = key(call);
            return open == null || key == null ? null : open.get(key);
        }

        private String key(SmbCall call) {
            return call.fuid != null ? call.fuid.hex() : call.chained ? last : null;
        }

        /** After its last call: what was read and written of it, as far as it was any. */
        private void closed(OpenFile file, Fields out) {
            if (file != null && files) {
                publish(file.read, file.read != null && file.read.size() >= file.size, out);
                publish(file.written, file.written != null && file.written.size() >= file.end, out);
            }
        }

        private void cut(OpenFile file, Fields out) {
            if (files && (file.read != null || file.written != null)) {
                var call = new SmbCall(file.id, false, CREATE);
                call.file = file.name;
                call.share = file.share;
                call.show(dialect, out);
                publish(file.read, false, out);
                publish(file.written, false, out);
            }
        }

        private static void publish(CarriedFile file, boolean whole, Fields out) {
            if (file != null) {
                file.beside = out.snapshot();
                file.publish(out, whole);
            }
        }

        /** A buffer whose offset is counted from the header's beginning. */
        private static Bytes part(Bytes body, int offset, int length) {
            return offset < HEADER ? Bytes.of() : body.sub(offset - HEADER, offset - HEADER + length);
        }

        // ---- version 1

        private void old(Side side, Half half, Cursor in, Fields out) {
            long left = half.left;
            in.require(left >= OLD_HEADER);
            in.skip(4);
            int command = in.u8();
            long status = in.u32le();
            int flags = in.u8();
            int more = in.u16le();
            long high = in.u16le();
            in.skip(10);
            long tree = in.u16le();
            long low = in.u16le();
            long user = in.u16le();
            long number = in.u16le();
            Bytes body = in.bytes((int) Math.min(left - OLD_HEADER, LONGEST_BODY));
            in.discard(left - OLD_HEADER - body.length());
            if (!in.ok()) {
                return;
            }
            half.left = 0;
            var parameters = new Smb1(body, (more & 0x8000) != 0);
            // Never the number of a message of version 2, whose negotiation this may be.
            long id = Long.MIN_VALUE | (high & 0x7FFF) << 48 | low << 32 | number;
            if ((flags & 0x80) == 0) {
                var call = new SmbCall(++calls, true, command);
                call.tree = tree;
                call.session = user;
                parameters.request(call);
                await(id, call, out);
                return;
            }
            SmbCall call = take(id, command);
            call.status = status;
            call.session = user;
            call.tree = tree;
            if (command == Smb1.NEGOTIATE) {
                String picked = parameters.picked(call);
                dialect = picked != null ? picked : dialect;
            } else {
                parameters.response(call);
            }
            show(call, out);
        }

        // ---- calls

        private static <K, V> Map<K, V> keep(Map<K, V> map, K key, V value) {
            Map<K, V> kept = map == null ? new LinkedHashMap<>() : map;
            kept.put(key, value);
            if (kept.size() > MOST) {
                var eldest = kept.keySet().iterator();
                eldest.next();
                eldest.remove();
            }
            return kept;
        }

        private void await(long id, SmbCall call, Fields out) {
            if (pending == null) {
                pending = new LinkedHashMap<>();
            }
            var before = pending.put(id, call);
            if (before == null && pending.size() > MOST) {
                // Answers are not seen, it seems.
                var eldest = pending.values().iterator();
                before = eldest.next();
                eldest.remove();
            }
            if (before != null) {
                show(before, out);
            }
        }

        /** The request that is answered, or what would have been it. */
        private SmbCall take(long id, int command) {
            SmbCall call = pending == null ? null : pending.remove(id);
            if (call == null && pending != null && id == 0 && command == NEGOTIATE) {
                // A negotiation begun in version 1 and answered in version 2.
                for (var i = pending.values().iterator(); call == null && i.hasNext();) {
                    SmbCall c = i.next();
                    if (c.old && c.command == Smb1.NEGOTIATE) {
                        call = c;
                        i.remove();
                    }
                }
            }
            return call != null && (call.command == command || call.old && id == 0) ? call : new SmbCall(++calls, id < 0, command);
        }

        private void show(SmbCall call, Fields out) {
            call.show(dialect == null && call.old ? "NT LM 0.12" : dialect, out);
            out.publish();
        }

        @Override
        public Step gap(Side side, long length, Fields out) {
            if (!wanted) {
                return Step.DONE;
            }
            Half half = halves[side.ordinal()];
            half.left = 0;
            half.lost = true;
            return Step.MORE;
        }

        @Override
        public void end(Fields out) {
            if (open != null) {
                open.values().forEach(f -> cut(f, out));
            }
            if (pending != null) {
                pending.values().forEach(c -> show(c, out));
            }
        }
    }
}
