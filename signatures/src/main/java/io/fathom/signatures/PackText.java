package io.fathom.signatures;

import io.fathom.api.SignatureMatch;
import io.fathom.signatures.Content.App;
import io.fathom.signatures.Content.Kind;
import io.fathom.signatures.Content.Label;
import io.fathom.signatures.Content.Rule;
import io.fathom.signatures.PackException.Reason;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/** The compiler: reads .app files, one fact a line, and tells every mistake with its file, line and remedy. One use, one thread. */
final class PackText {
    static final String ENDING = ".app";
    private static final String PACK_FILE = "pack.txt";
    /** A file this large is no list of facts. */
    private static final long LARGEST_FILE = 1 << 20;
    private static final int MOST_MISTAKES = 20;
    private static final int LONGEST_NAME = 253;
    private static final String KINDS = "name, category, service, domain, host, contains, cert, agent, address, source or test";
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9][a-z0-9+_-]*");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");
    private static final Pattern DATED = Pattern.compile(".*\\S\\s+(19|20)[0-9]{2}-(0[1-9]|1[0-2])(-[0-3][0-9])?");
    /** Second-level registries: a rule for one would claim a country. */
    private static final Pattern REGISTRY = Pattern.compile("(com|co|net|org|gov|edu|ac|or|ne|gob|gouv|nom)\\.[a-z]{2}");

    private final List<String> mistakes = new ArrayList<>();
    private final List<Label> labels;
    private final Map<String, Integer> categories = new HashMap<>();
    private final Map<String, Integer> services = new HashMap<>();
    private final List<App> apps = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Test> tests = new ArrayList<>();
    /** Rule words to where they were said first. */
    private final Map<String, String> said = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final CRC32C sum = new CRC32C();
    private String name;
    private String version;

    /** What the compiler asks the finished pack; {@code id} is null where nothing may answer. */
    private record Test(String at, String how, String value, String id) {}

    private PackText(List<Label> known) {
        labels = new ArrayList<>(known);
        for (int i = 0; i < known.size(); i++) {
            (known.get(i).service() ? services : categories).put(known.get(i).id(), i);
        }
    }

    /**
     * Compiles a .app file or a folder of them and runs their tests.
     *
     * @param known categories and service types that need not be declared
     */
    static SignaturePack compile(Path where, List<Label> known) {
        return new PackText(known).run(where);
    }

    private SignaturePack run(Path where) {
        List<Path> files = files(where);
        name = stem(where.toAbsolutePath().normalize());
        Path pack = where.resolve(PACK_FILE);
        if (Files.isDirectory(where) && Files.exists(pack)) {
            read(pack).forEach((at, line) -> packLine(at, line));
        }
        for (Path f : files) {
            application(f, read(f));
        }
        refuse();
        if (version == null) {
            version = "%08x".formatted(sum.getValue());
        }
        var made = new SignaturePack(new Content(name, version, List.copyOf(labels), List.copyOf(apps), List.copyOf(rules)));
        tests.forEach(t -> test(t, made));
        refuse();
        return made;
    }

    private static List<Path> files(Path where) {
        if (!Files.isDirectory(where)) {
            return List.of(where);
        }
        try (var all = Files.list(where)) {
            var files = all.filter(f -> f.getFileName().toString().endsWith(ENDING)).sorted(java.util.Comparator.comparing(PackText::stem)).toList();
            if (files.isEmpty()) {
                throw new PackException(Reason.UNREADABLE, where + ": no " + ENDING + " file in it: give a folder that holds signatures");
            }
            return files;
        } catch (IOException e) {
            throw new PackException(Reason.UNREADABLE, where + ": cannot be listed (" + e.getClass().getSimpleName() + "): mend its permissions");
        }
    }

    /** Place to line, comments and empty lines left out. */
    private Map<String, String> read(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                mistakes.add(file + ": larger than 1 MiB: one file describes one application; split it");
                return Map.of();
            }
            byte[] octets = Files.readAllBytes(file);
            sum.update(octets);
            String text = StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(octets)).toString();
            var lines = new java.util.LinkedHashMap<String, String>();
            int number = 0;
            for (String line : text.lines().toList()) {
                number++;
                String bare = line.replaceFirst("(^|\\s)#.*", "").strip();
                if (!bare.isEmpty()) {
                    lines.put(file + ":" + number, bare);
                }
            }
            return lines;
        } catch (CharacterCodingException e) {
            mistakes.add(file + ": not UTF-8: save it in that encoding");
        } catch (IOException e) {
            throw new PackException(Reason.UNREADABLE, file + ": cannot be read (" + e.getClass().getSimpleName() + "): mend its permissions");
        }
        return Map.of();
    }

    private void packLine(String at, String line) {
        String[] w = line.split("\\s+", 3);
        switch (w[0]) {
            case "name" -> name = rest(at, line);
            case "version" -> version = rest(at, line);
            case "category", "service" -> {
                boolean service = w[0].equals("service");
                if (w.length < 3 || !IDENTIFIER.matcher(w[1]).matches()) {
                    mistake(at, "\"" + line + "\"", "write " + w[0] + ", an identifier of a-z, 0-9, - and the name to show");
                } else if ((service ? services : categories).putIfAbsent(w[1], labels.size()) == null) {
                    labels.add(new Label(service, w[1], w[2]));
                } else {
                    mistake(at, w[0] + " \"" + w[1] + "\" is declared already", "remove one of the two");
                }
            }
            default -> mistake(at, "\"" + w[0] + "\" is no kind of line", "use name, version, category or service");
        }
    }

    private void application(Path file, Map<String, String> lines) {
        String id = stem(file);
        if (!IDENTIFIER.matcher(id).matches()) {
            mistake(file.toString(), "the file's name is the application's identifier, and \"" + id + "\" is none", "use a-z, 0-9 and - only");
        }
        int index = apps.size();
        int before = rules.size();
        String display = null;
        String category = null;
        String service = null;
        boolean dated = false;
        for (var e : lines.entrySet()) {
            String at = e.getKey();
            String[] w = e.getValue().split("\\s+");
            switch (w[0]) {
                case "name" -> display = once(at, w[0], display, rest(at, e.getValue()));
                case "category" -> {
                    String of = w.length < 2 ? rest(at, e.getValue()) : known(at, w[0], w[1], categories);
                    if (w.length <= 2) {
                        category = once(at, w[0], category, of);
                    } else {
                        domains(at, Kind.DOMAIN, w, 2, index, categories.getOrDefault(of, -1), -1);
                    }
                }
                case "service" -> {
                    String type = w.length < 2 ? rest(at, e.getValue()) : known(at, w[0], w[1], services);
                    if (w.length <= 2) {
                        service = once(at, w[0], service, type);
                    } else {
                        domains(at, Kind.DOMAIN, w, 2, index, -1, services.getOrDefault(type, -1));
                    }
                }
                case "domain" -> domains(at, Kind.DOMAIN, w, 1, index, -1, -1);
                case "host" -> domains(at, Kind.HOST, w, 1, index, -1, -1);
                case "contains" -> text(at, Kind.CONTAINS, rest(at, e.getValue()), index);
                case "cert" -> certificate(at, rest(at, e.getValue()), index);
                case "agent" -> agent(at, rest(at, e.getValue()), index);
                case "address" -> addresses(at, w, index);
                case "source" -> dated |= source(at, rest(at, e.getValue()));
                case "test" -> question(at, rest(at, e.getValue()));
                default -> mistake(at, "\"" + w[0] + "\" is no kind of line", "use " + KINDS);
            }
        }
        if (display == null) {
            mistake(file.toString(), "no name", "add a line such as: name Netflix");
            display = id;
        }
        if (category == null) {
            mistake(file.toString(), "no category", "add a line such as: category streaming");
        }
        if (!dated) {
            mistake(file.toString(), "no source",
                    "add a line that says where the facts are from and when, such as: source https://example.com 2026-11");
        }
        if (rules.size() == before) {
            mistake(file.toString(), "nothing to know the application by", "add a line such as: domain example.com");
        }
        String other = names.putIfAbsent(display.toLowerCase(Locale.ROOT), file.toString());
        if (other != null) {
            mistake(file.toString(), "the name \"" + display + "\" is that of " + other + " too", "give one of them another name, or join the files");
        }
        apps.add(new App(id, display, categories.getOrDefault(category, 0), service == null ? -1 : services.getOrDefault(service, -1)));
    }

    private String once(String at, String kind, String before, String value) {
        if (before != null) {
            mistake(at, "a second " + kind, "remove one of the two");
        }
        return value;
    }

    private String known(String at, String kind, String id, Map<String, Integer> among) {
        if (!id.isEmpty() && !among.containsKey(id)) {
            mistake(at, kind + " \"" + id + "\" is unknown", "declare it in " + PACK_FILE + ", or use one of "
                    + among.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return id;
    }

    private void domains(String at, Kind kind, String[] words, int from, int app, int category, int service) {
        if (words.length <= from) {
            mistake(at, words[0] + " without a value", "write at least one name after it");
        }
        for (int i = from; i < words.length; i++) {
            // A leading dot says that a whole top-level domain is meant, as a brand's own may be.
            boolean top = kind == Kind.DOMAIN && words[i].startsWith(".") && words[i].indexOf('.', 1) < 0;
            String d = hostName(top ? words[i].substring(1) : words[i].replace('*', '0'));
            int star = words[i].indexOf('*');
            if (star >= 0) {
                wild(at, kind, words[i].toLowerCase(Locale.ROOT), d, app, category, service);
            } else if (d == null) {
                mistake(at, "\"" + words[i] + "\" is no host name", "write names such as example.com, without scheme, path or port");
            } else if (!top && d.indexOf('.') < 0 || REGISTRY.matcher(d).matches()) {
                mistake(at, "\"" + d + "\" covers every name below it", "write the service's own name");
            } else {
                rule(at, kind, d, app, category, service);
            }
        }
    }

    private void wild(String at, Kind kind, String value, String name, int app, int category, int service) {
        if (kind != Kind.HOST) {
            mistake(at, "\"" + value + "\" has a star",
                    "remove a leading *. (a domain covers what is below it), or write host for a star inside a name");
        } else if (name == null || value.indexOf('*') != value.lastIndexOf('*') || HostTable.behind(value, value.indexOf('*')) < 0) {
            mistake(at, "\"" + value + "\" is no host name with a star", "write one star and a domain behind it, such as edge-*.example.com");
        } else if (value.indexOf('*') == 0 && value.charAt(1) == '.') {
            mistake(at, "\"" + value + "\" stands for all names below a domain", "write: domain " + value.substring(2));
        } else {
            rule(at, Kind.WILD, value, app, category, service);
        }
    }

    private void certificate(String at, String value, int app) {
        String v = value.toLowerCase(Locale.ROOT);
        v = v.startsWith("cn=") ? v.substring(3) : v;
        v = v.startsWith("*.") ? v.substring(2) : v;
        if (v.length() < 4 || !v.chars().allMatch(c -> c >= 0x20 && c < 0x7F)) {
            mistake(at, "\"" + value + "\" is too short or not ASCII for a certificate's name", "write a name such as CN=*.example.com");
        } else {
            rule(at, Kind.CERT, v, app, -1, -1);
        }
    }

    private void agent(String at, String value, int app) {
        if (value.startsWith("contains ")) {
            text(at, Kind.AGENT, value.substring(9).strip(), app);
        } else if (value.startsWith("begins ")) {
            text(at, Kind.AGENT_BEGINS, value.substring(7).strip(), app);
        } else {
            mistake(at, "\"agent " + value + "\" does not say how to compare", "write agent contains ... or agent begins ...");
        }
    }

    private void text(String at, Kind kind, String value, int app) {
        if (value.length() < 4) {
            mistake(at, "\"" + value + "\" is too short: it would be found by chance", "give four characters or more");
        } else if (!value.chars().allMatch(c -> c >= 0x20 && c < 0x7F)) {
            mistake(at, "\"" + value + "\" has characters outside ASCII, which never meet the wire's", "use ASCII only");
        } else {
            rule(at, kind, value.toLowerCase(Locale.ROOT), app, -1, -1);
        }
    }

    private void addresses(String at, String[] words, int app) {
        if (words.length < 2) {
            mistake(at, "address without a value", "write at least one block after it");
        }
        List<String> ports = new ArrayList<>();
        List<String> blocks = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            String w = words[i].toLowerCase(Locale.ROOT);
            boolean port = w.startsWith("tcp/") || w.startsWith("udp/");
            if (port && AddressTable.Block.ports(w) == null) {
                mistake(at, "\"" + w + "\" is no port", "write tcp/5223 or udp/3478-3481");
            } else if (!port && AddressTable.Block.parse(w, 0) == null) {
                mistake(at, "\"" + w + "\" is no block of addresses", "write 192.0.2.0/24 or 2001:db8::/32, with no bits beyond the prefix");
            } else {
                (port ? ports : blocks).add(w);
            }
        }
        for (String b : blocks) {
            if (ports.isEmpty()) {
                rule(at, Kind.ADDRESS, b, app, -1, -1);
            }
            ports.forEach(p -> rule(at, Kind.ADDRESS, b + " " + p, app, -1, -1));
        }
    }

    private void rule(String at, Kind kind, String value, int app, int category, int service) {
        String words = kind.word + " " + value;
        String before = said.putIfAbsent(words, at);
        if (before == null) {
            rules.add(new Rule(kind, words, app, category, service));
        } else {
            mistake(at, "\"" + words + "\" is said at " + before + " already", "leave it in one place");
        }
    }

    private boolean source(String at, String value) {
        if (DATED.matcher(value).matches()) {
            return true;
        }
        mistake(at, "the source has no date", "end it with year and month, such as 2026-11");
        return false;
    }

    private void question(String at, String value) {
        int arrow = value.lastIndexOf("->");
        String what = arrow < 0 ? "" : value.substring(0, arrow).strip();
        String id = arrow < 0 ? "" : value.substring(arrow + 2).strip();
        if (what.isEmpty() || !IDENTIFIER.matcher(id).matches()) {
            mistake(at, "\"test " + value + "\" asks nothing", "write: test www.example.com -> identifier (or -> none)");
            return;
        }
        int space = what.indexOf(' ');
        String how = space < 0 ? "host" : what.substring(0, space);
        if (space >= 0 && !List.of("host", "cert", "agent", "address").contains(how)) {
            mistake(at, "\"" + how + "\" is no kind of test", "write host, cert, agent or address before the value, or a host name alone");
            return;
        }
        tests.add(new Test(at, how, what.substring(space + 1).strip(), id.equals("none") ? null : id));
    }

    private void test(Test t, SignaturePack pack) {
        SignatureMatch m = switch (t.how) {
            case "cert" -> pack.certificate(t.value);
            case "agent" -> pack.agent(t.value);
            case "address" -> {
                String[] w = t.value.split("\\s+", 2);
                byte[] address = AddressTable.Block.address(w[0]);
                int[] ports = w.length < 2 ? new int[3] : AddressTable.Block.ports(w[1]);
                yield address == null || ports == null ? null : pack.address(address, ports[0], ports[1]);
            }
            default -> pack.host(t.value);
        };
        String got = m == null ? null : m.application().id();
        if (t.id == null ? got != null : !t.id.equals(got)) {
            mistake(t.at, "the test fails: " + t.how + " " + t.value + " is " + (m == null ? "none" : got + " by \"" + m.rule() + "\"") + ", not "
                    + (t.id == null ? "none" : t.id), "mend the rules or the test");
        }
    }

    /** Lower case, in its wire form, or null. */
    private static String hostName(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        if (name.chars().anyMatch(c -> c > 0x7F)) {
            try {
                name = java.net.IDN.toASCII(name).toLowerCase(Locale.ROOT);
            } catch (IllegalArgumentException notAName) {
                return null;
            }
        }
        if (name.length() > LONGEST_NAME) {
            return null;
        }
        for (String label : name.split("\\.", -1)) {
            if (!LABEL.matcher(label).matches()) {
                return null;
            }
        }
        return name.matches("[0-9.]+") ? null : name;
    }

    private String rest(String at, String line) {
        int space = 0;
        while (space < line.length() && !Character.isWhitespace(line.charAt(space))) {
            space++;
        }
        if (space == line.length()) {
            mistake(at, line + " without a value", "write one after it, or remove the line");
        }
        return line.substring(space).strip();
    }

    private static String stem(Path file) {
        String s = String.valueOf(file.getFileName());
        return s.endsWith(ENDING) ? s.substring(0, s.length() - ENDING.length()) : s;
    }

    private void mistake(String at, String what, String remedy) {
        mistakes.add(at + ": " + what + ": " + remedy);
    }

    private void refuse() {
        if (mistakes.isEmpty()) {
            return;
        }
        String text = mistakes.stream().limit(MOST_MISTAKES).collect(Collectors.joining("\n"));
        int more = mistakes.size() - MOST_MISTAKES;
        throw new PackException(Reason.SOURCE, more > 0 ? text + "\nand " + more + " more" : text);
    }
}
