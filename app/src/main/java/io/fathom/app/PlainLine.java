package io.fathom.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the command lines of {@code analyze} that need no help and hold no mistake. The parser of all others takes longer to load than a small
 * capture takes to analyse, so it is only started where there is something to explain.
 */
final class PlainLine {
    private final AnalyzeCommand command;
    private final List<String> files = new ArrayList<>();
    private final List<String> packs = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private PlainLine(AnalyzeCommand command) {
        this.command = command;
    }

    /**
     * Sets what the arguments say.
     *
     * @param command fresh from its constructor; to be thrown away where the answer is false
     * @return false where the line is not plain: an option that is unknown, given twice or lacks its value, a value that cannot be read, no file
     */
    static boolean read(List<String> args, AnalyzeCommand command) {
        var line = new PlainLine(command);
        try {
            return line.read(args);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean read(List<String> args) {
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (!arg.startsWith("-") || arg.equals("-")) {
                files.add(arg);
                continue;
            }
            int equals = arg.indexOf('=');
            String name = equals < 0 ? arg : arg.substring(0, equals);
            if (!name.startsWith("--") || !seen.add(name) && !name.equals("--pack")) {
                return false;
            }
            if (flag(name)) {
                if (equals >= 0) {
                    return false;
                }
                continue;
            }
            String value = equals >= 0 ? arg.substring(equals + 1) : i + 1 < args.size() ? args.get(++i) : "";
            if (value.isEmpty() || value.startsWith("-") && !value.equals("-") || value.startsWith("\"") || !option(name, value)) {
                return false;
            }
        }
        command.files = files;
        command.packs = packs;
        return !files.isEmpty();
    }

    private boolean flag(String name) {
        switch (name) {
            case "--each" -> command.each = true;
            case "--no-defrag" -> command.engine.noDefrag = true;
            case "--no-reorder" -> command.engine.noReorder = true;
            case "--no-decap" -> command.engine.noDecap = true;
            case "--verify-checksums" -> command.engine.verifyChecksums = true;
            case "--drop-bad-checksums" -> command.engine.dropBadChecksums = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean option(String name, String value) {
        switch (name) {
            case "--eve" -> command.eve = value;
            case "--csv" -> command.csv = value;
            case "--stats" -> command.stats = value;
            case "--fields" -> command.fields = value;
            case "--filter" -> command.filter = value;
            case "--pack" -> packs.add(value);
            case "--events" -> command.events = List.of(value.split(",", -1));
            case "--workers" -> command.workers = Integer.valueOf(value);
            case "--batch" -> command.batch = Integer.parseInt(value);
            case "--depth" -> command.engine.depth = EngineFlags.Depth.valueOf(value);
            default -> {
                return command.engine.bound(name, value);
            }
        }
        return true;
    }
}
