package io.fathom.signatures;

import io.fathom.api.Application;
import io.fathom.api.SignatureMatch;
import io.fathom.api.Signatures;
import io.fathom.signatures.Content.Kind;
import io.fathom.signatures.Content.Label;
import io.fathom.signatures.Content.Rule;
import io.fathom.signatures.PackException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of applications and the names, texts and addresses they are known by. Immutable, any thread; look-ups allocate nothing.
 *
 * <p>A host name is answered by an exact rule before one with a star, before a text in it, before the longest domain: stars and
 * texts are only ever given where the domain alone, a cloud's, does not tell. A certificate's name by certificate rules before
 * those for host names; what software calls itself by the longest text; an address by the smallest block.
 */
public final class SignaturePack implements Signatures {
    private static final String BUILTIN = "builtin.pack";

    private final Content content;
    private final String version;
    private final List<Application> applications;
    private final Map<String, String> displays = new HashMap<>();
    private final SignatureMatch[] matches;
    private final HostTable hosts;
    private final HostTable certificates;
    private final TextTable texts;
    private final TextTable agents;
    private final AddressTable addresses;

    SignaturePack(Content content) {
        this.content = content;
        // No +, no lambda and no stream on this path: the first one in a JVM costs more than the whole pack.
        version = content.name().concat(" ").concat(content.version());
        for (Label l : content.labels()) {
            displays.putIfAbsent(l.id(), l.display());
        }
        var apps = new Application[content.applications().size()];
        for (int i = 0; i < apps.length; i++) {
            apps[i] = application(i, -1, -1);
        }
        applications = List.of(apps);
        var rules = content.rules();
        matches = new SignatureMatch[rules.size()];
        var counts = new int[Kind.values().length];
        for (int i = 0; i < matches.length; i++) {
            Rule r = rules.get(i);
            var app = r.category() < 0 && r.service() < 0 ? apps[r.application()] : application(r.application(), r.category(), r.service());
            matches[i] = new SignatureMatch(app, r.words(), version, r.words().length() - r.start());
            counts[r.kind().ordinal()]++;
            if (r.kind() == Kind.WILD && HostTable.behind(r.words(), r.words().indexOf('*', r.start())) < 0) {
                throw corrupt(r, "has no domain behind a star");
            }
        }
        hosts = new HostTable(rules, Kind.DOMAIN, Kind.HOST, Kind.WILD);
        certificates = new HostTable(rules, Kind.CERT);
        texts = texts(counts, Kind.CONTAINS, null);
        agents = texts(counts, Kind.AGENT, Kind.AGENT_BEGINS);
        addresses = addresses(counts);
    }

    /** The pack that came with this version. */
    public static SignaturePack builtin() {
        return Builtin.PACK;
    }

    /**
     * Reads a pack: a compiled file, one .app file, or a folder of .app files with perhaps a pack.txt that names it. Categories and service types
     * of the built-in pack may be used.
     *
     * @throws PackException where something is missing, wrong in a text file (file and line are told), damaged, too old or too new
     */
    public static SignaturePack load(Path where) {
        byte[] file = null;
        if (!Files.isDirectory(where)) {
            try {
                file = Files.readAllBytes(where);
            } catch (IOException e) {
                throw new PackException(Reason.UNREADABLE, where + ": cannot be read (" + e.getClass().getSimpleName()
                        + "): give a compiled pack, a .app file or a folder of them");
            }
        }
        if (file != null && (PackFile.begins(file) || !where.getFileName().toString().endsWith(PackText.ENDING))) {
            return new SignaturePack(PackFile.read(file, where.toString()));
        }
        return PackText.compile(where, builtin().content.labels());
    }

    /** One whose answer is that of the first pack that has one: an operator's own packs before the built-in one. */
    public static Signatures layer(Signatures... strongestFirst) {
        return strongestFirst.length == 1 ? strongestFirst[0] : new Layers(strongestFirst.clone());
    }

    @Override
    public SignatureMatch host(String name) {
        int to = end(name);
        int rule = hosts.find(name, 0, to);
        if (rule < 0 || content.rules().get(rule).kind() == Kind.DOMAIN) {
            int text = texts.in(name, 0, to);
            rule = text < 0 ? rule : text;
        }
        return rule < 0 ? null : matches[rule];
    }

    @Override
    public SignatureMatch certificate(String name) {
        int from = name.startsWith("*.") ? 2 : 0;
        int to = end(name);
        int rule = certificates.find(name, from, to);
        if (rule < 0) {
            rule = hosts.find(name, from, to);
        }
        return rule < 0 ? null : matches[rule];
    }

    @Override
    public SignatureMatch agent(String text) {
        int rule = agents.in(text, 0, text.length());
        return rule < 0 ? null : matches[rule];
    }

    @Override
    public SignatureMatch address(byte[] address, int ipProtocol, int port) {
        int rule = addresses.find(address, ipProtocol, port);
        return rule < 0 ? null : matches[rule];
    }

    @Override
    public SignatureMatch address(long high, long low, boolean v6, int ipProtocol, int port) {
        int rule = addresses.find(high, low, v6, ipProtocol, port);
        return rule < 0 ? null : matches[rule];
    }

    @Override
    public List<Application> applications() {
        return applications;
    }

    @Override
    public String display(String identifier) {
        return displays.getOrDefault(identifier, identifier);
    }

    @Override
    public String version() {
        return version;
    }

    /** How many names, texts and addresses it holds. */
    public int size() {
        return matches.length;
    }

    /** The compiled form, for {@link #load}. */
    public byte[] compiled() {
        return PackFile.write(content);
    }

    /** Where the name ends: before a port, then before one trailing dot. */
    private static int end(String name) {
        int to = name.length();
        int i = to - 1;
        while (i > 0 && to - i <= 5 && name.charAt(i) >= '0' && name.charAt(i) <= '9') {
            i--;
        }
        if (i > 0 && i < to - 1 && name.charAt(i) == ':') {
            to = i;
        }
        return to > 0 && name.charAt(to - 1) == '.' ? to - 1 : to;
    }

    private Application application(int index, int otherCategory, int otherService) {
        var a = content.applications().get(index);
        int category = otherCategory < 0 ? a.category() : otherCategory;
        int service = otherService < 0 ? a.service() : otherService;
        return new Application(a.id(), a.name(), content.labels().get(category).id(), service < 0 ? null : content.labels().get(service).id());
    }

    private TextTable texts(int[] counts, Kind anywhere, Kind atBeginning) {
        int n = counts[anywhere.ordinal()] + (atBeginning == null ? 0 : counts[atBeginning.ordinal()]);
        var words = new String[n];
        var starts = new int[n];
        var rules = new int[n];
        var anchored = new boolean[n];
        int at = 0;
        for (int i = 0; i < matches.length; i++) {
            Rule r = content.rules().get(i);
            if (r.kind() == anywhere || r.kind() == atBeginning) {
                if (r.words().length() - r.start() < TextTable.SHORTEST) {
                    throw corrupt(r, "is too short to mean anything");
                }
                words[at] = r.words();
                starts[at] = r.start();
                anchored[at] = r.kind() == atBeginning;
                rules[at++] = i;
            }
        }
        return new TextTable(words, starts, rules, anchored, anywhere == Kind.AGENT);
    }

    private AddressTable addresses(int[] counts) {
        var blocks = new AddressTable.Block[counts[Kind.ADDRESS.ordinal()]];
        int at = 0;
        for (int i = 0; i < matches.length; i++) {
            Rule r = content.rules().get(i);
            if (r.kind() == Kind.ADDRESS) {
                blocks[at] = AddressTable.Block.parse(r.value(), i);
                if (blocks[at++] == null) {
                    throw corrupt(r, "is no block of addresses");
                }
            }
        }
        return new AddressTable(blocks);
    }

    private PackException corrupt(Rule rule, String what) {
        return new PackException(Reason.CORRUPT, version + ": \"" + rule.words() + "\" " + what + ": build the pack again");
    }

    /** Loaded when first asked for. */
    private static final class Builtin {
        static final SignaturePack PACK = read();

        private static SignaturePack read() {
            try (var in = SignaturePack.class.getResourceAsStream(BUILTIN)) {
                if (in == null) {
                    throw new IllegalStateException("io/fathom/signatures/" + BUILTIN + " is missing from this build");
                }
                return new SignaturePack(PackFile.read(in.readAllBytes(), BUILTIN));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Several packs, the strongest first. */
    private static final class Layers implements Signatures {
        private final Signatures[] packs;
        private final List<Application> applications;

        Layers(Signatures... packs) {
            this.packs = packs;
            var seen = new HashMap<String, Application>();
            for (Signatures p : packs) {
                p.applications().forEach(a -> seen.putIfAbsent(a.id(), a));
            }
            var all = new ArrayList<>(seen.values());
            all.sort((a, b) -> a.id().compareTo(b.id()));
            applications = List.copyOf(all);
        }

        @Override
        public SignatureMatch host(String name) {
            for (Signatures p : packs) {
                var m = p.host(name);
                if (m != null) {
                    return m;
                }
            }
            return null;
        }

        @Override
        public SignatureMatch certificate(String name) {
            for (Signatures p : packs) {
                var m = p.certificate(name);
                if (m != null) {
                    return m;
                }
            }
            return null;
        }

        @Override
        public SignatureMatch agent(String text) {
            for (Signatures p : packs) {
                var m = p.agent(text);
                if (m != null) {
                    return m;
                }
            }
            return null;
        }

        @Override
        public SignatureMatch address(byte[] address, int ipProtocol, int port) {
            for (Signatures p : packs) {
                var m = p.address(address, ipProtocol, port);
                if (m != null) {
                    return m;
                }
            }
            return null;
        }

        @Override
        public SignatureMatch address(long high, long low, boolean v6, int ipProtocol, int port) {
            for (Signatures p : packs) {
                var m = p.address(high, low, v6, ipProtocol, port);
                if (m != null) {
                    return m;
                }
            }
            return null;
        }

        @Override
        public List<Application> applications() {
            return applications;
        }

        @Override
        public String display(String identifier) {
            for (Signatures p : packs) {
                String d = p.display(identifier);
                if (!d.equals(identifier)) {
                    return d;
                }
            }
            return identifier;
        }

        @Override
        public String version() {
            return String.join(", ", Arrays.stream(packs).map(Signatures::version).toList());
        }
    }
}
