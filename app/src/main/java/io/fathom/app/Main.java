package io.fathom.app;

import io.fathom.capture.NoCaptureException;
import io.fathom.export.LineOutput;
import io.fathom.export.Nearest;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program: finds the command that is meant, and turns what happens into lines and an exit status. */
@Command(name = "fathom", sortOptions = false, synopsisHeading = "", customSynopsis = {
    "Usage: fathom FILE...                 what is in captures; the same as analyze",
    "       fathom COMMAND [OPTIONS] ..."},
        description = {"", "Deep packet inspection: protocols, applications and metadata of captured traffic, each with its evidence.", ""},
        footer = {"", "Examples:", "  fathom office.pcapng                                  applications, protocols, notable things, largest flows",
            "  fathom analyze --eve events.json captures/            EVE JSON lines of a folder of captures",
            "  tcpdump -U -w - | fathom -                            live", "  fathom explain office.pcapng                          why each verdict",
            "  fathom analyze --help                                 all options",
            "", "Exit status: 0 done; 1 done, but some input could not be read to its end, or it was interrupted; 2 nothing done."})
final class Main {
    private static final List<String> COMMANDS = List.of("analyze", "explain", "protocols", "applications", "fields", "bench");
    private static final Set<String> OWN = Set.of("-h", "--help", "-V", "--version");

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "show the version")
    boolean version;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this")
    boolean help;

    private Main() {}

    public static void main(String[] args) {
        var stopping = new Stopping().register();
        boolean outTerminal = Boolean.getBoolean("fathom.out.terminal");
        boolean errTerminal = Boolean.getBoolean("fathom.err.terminal");
        String noColour = System.getenv("NO_COLOR");
        boolean colour = outTerminal && (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var console = new Console(System.in, new FileOutputStream(FileDescriptor.out), err, outTerminal, errTerminal, colour, columns());
        int status = run(args, console, stopping);
        stopping.done();
        System.exit(status);
    }

    private static int columns() {
        try {
            return Math.clamp(Integer.parseInt(System.getProperty("fathom.columns", "100")), 40, 500);
        } catch (NumberFormatException e) {
            return 100;
        }
    }

    /** Runs one command line; says its exit status. */
    private static int command(String[] args, Console console, Stopping stopping) {
        if (args.length == 0) {
            console.err().print(commandLine(null, console, stopping).getUsageMessage());
            console.err().flush();
            return 2;
        }
        boolean own = OWN.contains(args[0]);
        boolean named = own || COMMANDS.contains(args[0]);
        if (!named && !args[0].startsWith("-") && !Files.exists(Path.of(args[0]))) {
            String meant = Nearest.to(args[0], COMMANDS);
            if (meant != null) {
                console.say("there is no file and no command " + args[0] + Knowledge.meant(meant));
                return 2;
            }
        }
        var all = named ? args : new String[args.length + 1];
        if (!named) {
            all[0] = "analyze";
            System.arraycopy(args, 0, all, 1, args.length);
        }
        if (all[0].equals("analyze")) {
            var plain = new AnalyzeCommand(console, stopping);
            if (PlainLine.read(List.of(all).subList(1, all.length), plain)) {
                try {
                    return plain.call();
                } catch (Exception e) {
                    return failed(e, console);
                }
            }
        }
        return commandLine(own ? null : all[0], console, stopping).execute(all);
    }

    /** As {@link #command}, and tells where a text could not be written to its end: a disk that is full is no success. */
    static int run(String[] args, Console console, Stopping stopping) {
        int status = command(args, console, stopping);
        IOException failure = console.textFailure();
        if (failure == null || LineOutput.isBroken(failure)) {
            return status;
        }
        console.say("standard output: " + failure.getMessage() + "; the text is incomplete, make room and run again");
        return Math.max(status, 1);
    }

    /** @param only the one command that is wanted, so that the others need not be made, or null for all */
    private static CommandLine commandLine(String only, Console console, Stopping stopping) {
        var line = new CommandLine(new Main());
        for (String name : COMMANDS) {
            if (only == null || only.equals(name)) {
                line.addSubcommand(switch (name) {
                    case "analyze" -> new AnalyzeCommand(console, stopping);
                    case "explain" -> new ExplainCommand(console, stopping);
                    case "protocols" -> new ListCommands.Protocols(console);
                    case "applications" -> new ListCommands.Applications(console);
                    case "fields" -> new ListCommands.FieldNames(console);
                    default -> new BenchCommand(console, stopping);
                });
            }
        }
        line.getCommandSpec().versionProvider(Main::version);
        line.setOut(new PrintWriter(console.text(), true));
        line.setErr(new PrintWriter(console.err(), true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setUsageHelpWidth(Math.clamp(console.columns(), 80, 120));
        // "@file" is a file's name, not a list of arguments.
        line.setExpandAtFiles(false);
        line.registerConverter(int.class, Main::number);
        line.registerConverter(Integer.class, Main::number);
        line.setParameterExceptionHandler((e, args) -> {
            var command = e.getCommandLine();
            String name = command.getCommandSpec().qualifiedName();
            String meant = e instanceof CommandLine.UnmatchedArgumentException u && u.getUnmatched().getFirst().startsWith("-")
                    ? Knowledge.meant(Nearest.to(u.getUnmatched().getFirst(), command.getCommandSpec().optionsMap().keySet())) : "";
            console.say(mend(e.getMessage()) + meant + "; " + name + " --help lists what there is");
            return 2;
        });
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, console));
        return line;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new CommandLine.TypeConversionException("a whole number is expected, not " + text);
        }
    }

    private static String mend(String message) {
        String m = message.lines().findFirst().orElse("wrong use");
        return m.isEmpty() ? m : Character.toLowerCase(m.charAt(0)) + m.substring(1);
    }

    private static int failed(Exception e, Console console) {
        switch (e) {
            case Mistake m -> m.getMessage().lines().forEach(console::say);
            case NoCaptureException n -> console.say(n.getMessage());
            case InvalidPathException p -> console.say(p.getInput() + " is no name that a file can have: " + p.getReason());
            case IOException i -> {
                console.say("reading failed: " + i.getMessage());
                return 1;
            }
            default -> {
                console.say("internal error: " + e + "; please report it" + (System.getenv("FATHOM_TRACE") == null ? " (FATHOM_TRACE=1 shows where)" : ""));
                if (System.getenv("FATHOM_TRACE") != null) {
                    e.printStackTrace(console.err());
                }
            }
        }
        return 2;
    }

    private static String[] version() {
        String v = Main.class.getPackage().getImplementationVersion();
        var lines = new java.util.ArrayList<String>();
        lines.add("fathom " + (v == null ? "development" : v));
        try {
            lines.add(Text.count(new Knowledge().protocols().size(), "protocol") + "; signatures " + Packs.open(java.util.List.of()).version() + "; Java "
                    + Runtime.version());
        } catch (Mistake e) {
            lines.add(e.getMessage());
        }
        return lines.toArray(String[]::new);
    }
}
