package io.fathom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts Fathom from a checkout, in a checkout of stand-ins: a JDK and a Maven that only say that they were called, and how. */
class LauncherTest {
    private static final List<String> MODULES = List.of("api", "engine", "protocols", "signatures", "capture", "export", "app");
    private static final Path SCRIPT = Path.of("../fathom");

    @TempDir
    Path folder;

    private Path root;
    private Path jdk;
    private Path tools;
    private final Map<String, String> environment = new HashMap<>();

    private record Outcome(int status, String out, String err) {
        void saysOneLine(String... parts) {
            assertThat(status).as(err).isEqualTo(2);
            assertThat(out).isEmpty();
            assertThat(err.lines()).hasSize(1);
            assertThat(err).startsWith("fathom: ").contains(parts);
        }

        void runs(String words) {
            assertThat(err.replace("fathom: building ...\n", "")).isEmpty();
            assertThat(status).isZero();
            assertThat(out).contains(words);
        }
    }

    @BeforeEach
    void aCheckout() throws IOException {
        assumeThat(Files.exists(Path.of("/bin/bash"))).isTrue();
        root = Files.createDirectories(folder.resolve("with blanks/check out"));
        // Where JDKs lie is the one thing that the script knows of the machine.
        program(root.resolve("fathom"), Files.readString(SCRIPT)
                .replace("/usr/lib/jvm/*", quoted(folder.resolve("jvm")) + "/*")
                .replace("/usr/libexec/", "/nowhere/"));
        for (String module : MODULES) {
            Files.createDirectories(root.resolve(module).resolve("src/main"));
            Files.writeString(root.resolve(module).resolve("pom.xml"), "");
        }
        Files.writeString(root.resolve("pom.xml"), "");
        Files.createDirectories(root.resolve("build"));
        jdk = jdk("jvm/a jdk", "25.0.1");
        jdk("jvm/17", "17.0.1");
        tools = Files.createDirectories(folder.resolve("tools"));
        program(tools.resolve("mvn"), """
                #!/bin/bash
                echo "$JAVA_HOME" >>builds
                sleep 0.2
                mkdir -p app/target/lib
                echo >app/target/lib/more.jar
                echo >app/target/fathom-app-1.jar
                """);
        environment.put("PATH", tools + ":/usr/bin:/bin");
        environment.put("HOME", folder.toString());
        past(root);
    }

    private static String quoted(Path path) {
        return "'" + path + "'";
    }

    private static void program(Path path, String text) throws IOException {
        Files.writeString(path, text);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(home.resolve("bin/javac"), "#!/bin/bash\n");
        program(home.resolve("bin/java"), """
                #!/bin/bash
                case "$*" in
                    *-Xbroken*) echo "Unrecognized option: -Xbroken" >&2; echo "Error: Could not create the Java Virtual Machine." >&2; exit 1 ;;
                    *-XX:AOTCacheOutput*) exit 1 ;;
                esac
                printf '<%s>' "$@"
                """);
        return home;
    }

    /** Sources are older than any build: the clock of a file system may be coarser than this test is quick. */
    private static void past(Path top) throws IOException {
        try (var all = Files.walk(top)) {
            for (Path path : all.toList()) {
                Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(3600)));
            }
        }
    }

    private Outcome start(String... words) throws IOException {
        return startIn(folder, words);
    }

    private Outcome startIn(Path where, String... words) throws IOException {
        return ended(begun(where, words));
    }

    private Process begun(Path where, String... words) throws IOException {
        var command = new ArrayList<>(List.of(words));
        if (command.isEmpty()) {
            command.addAll(List.of(root.resolve("fathom").toString(), "a file", "--eve", "*"));
        }
        var builder = new ProcessBuilder(command).directory(where.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Outcome ended(Process process) throws IOException {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes());
        String err = new String(process.getErrorStream().readAllBytes());
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return new Outcome(process.exitValue(), out, err);
    }

    private List<String> builds() throws IOException {
        return Files.exists(root.resolve("builds")) ? Files.readAllLines(root.resolve("builds")) : List.of();
    }

    @Test
    void buildsOnFirstUseWithJdk25AndPassesTheWordsOn() throws IOException {
        environment.put("JAVA_HOME", folder.resolve("jvm/17").toString());
        start().runs("<io.fathom.app.Main><a file><--eve><*>");
        assertThat(builds()).containsExactly(jdk.toString());
        start().runs("<io.fathom.app.Main><a file><--eve><*>");
        assertThat(builds()).hasSize(1);
    }

    @Test
    void twoFirstStartsAtOnceBuildOnce() throws IOException {
        Process one = begun(folder);
        Process two = begun(folder);
        ended(one).runs("<io.fathom.app.Main>");
        ended(two).runs("<io.fathom.app.Main>");
        assertThat(builds()).hasSize(1);
    }

    @Test
    void buildsAgainWhenASourceIsNewerOrGone() throws IOException {
        Path source = Files.writeString(root.resolve("engine/src/main/A.java"), "");
        past(root);
        start();
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));
        start().runs("<io.fathom.app.Main>");
        assertThat(builds()).hasSize(2);
        Files.delete(source);
        Files.setLastModifiedTime(source.getParent(), FileTime.from(Instant.now().plusSeconds(1)));
        start().runs("<io.fathom.app.Main>");
        assertThat(builds()).hasSize(3);
    }

    @Test
    void startsFromAnyFolderAndThroughLinks() throws IOException {
        Path links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("one"), root.resolve("fathom"));
        Files.createSymbolicLink(links.resolve("two"), Path.of("one"));
        start(links.resolve("two").toString()).runs("<io.fathom.app.Main>");
        startIn(links, "bash", "two").runs("<io.fathom.app.Main>");
        startIn(root, "./fathom").runs("<io.fathom.app.Main>");
        startIn(root.resolve("app"), "bash", "../fathom").runs("<io.fathom.app.Main>");
        environment.put("PATH", links + ":" + environment.get("PATH"));
        start("bash", "-c", "two").runs("<io.fathom.app.Main>");
        assertThat(builds()).hasSize(1);
    }

    @Test
    void aSearchPathOfFoldersLeadsNowhereElse() throws IOException {
        Files.createDirectories(folder.resolve("else/check out"));
        environment.put("CDPATH", folder.resolve("else").toString());
        startIn(root.getParent(), "bash", "check out/fathom").runs("<io.fathom.app.Main>");
        assertThat(builds()).hasSize(1);
    }

    @Test
    void needsNoHome() throws IOException {
        environment.remove("HOME");
        start().runs("<io.fathom.app.Main>");
    }

    @Test
    void withoutJdk25ALineSaysWhatToInstallOrSet() throws IOException {
        Files.delete(jdk.resolve("release"));
        start().saysOneLine("needs JDK 25", "apt install", "JAVA_HOME");
        environment.put("JAVA_HOME", jdk("elsewhere", "25").toString());
        start().runs("<io.fathom.app.Main>");
    }

    @Test
    void withoutMavenALineSaysWhatToInstall() throws IOException {
        Files.delete(tools.resolve("mvn"));
        for (String tool : List.of("bash", "find", "readlink", "mkdir", "touch", "rm", "flock", "grep", "tail", "cp", "mv", "env")) {
            Path real = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            program(tools.resolve(tool), "#!/bin/bash\nexec " + real + " \"$@\"\n");
        }
        environment.put("PATH", tools.toString());
        start().saysOneLine("needs Maven", "apt install maven");
    }

    @Test
    void optionsForJavaAreSplitAtBlanksAndWrongOnesAreOneLine() throws IOException {
        environment.put("FATHOM_JAVA_OPTIONS", "-Xmx300m  -Dx=*");
        start().runs("<-Xmx300m><-Dx=*><-cp>");
        environment.put("FATHOM_JAVA_OPTIONS", "-Xbroken");
        start().saysOneLine("FATHOM_JAVA_OPTIONS", "Unrecognized option: -Xbroken");
    }

    @Test
    void aCollectorThatIsNamedTakesThePlaceOfTheUsualOne() throws IOException {
        var usual = start();
        usual.runs("<-XX:+UseSerialGC>");
        environment.put("FATHOM_JAVA_OPTIONS", "-XX:+UseZGC -Xmx300m");
        var named = start();
        named.runs("<-XX:+UseZGC><-Xmx300m>");
        assertThat(named.out()).doesNotContain("UseSerialGC");
    }

    @Test
    void aCheckoutThatCannotBeWrittenIsALineUnlessItWasBuilt() throws IOException {
        // A file where the folder should be stands for a file system that cannot be written, which stops even an administrator.
        Files.writeString(root.resolve("app/target"), "");
        start().saysOneLine("app/target cannot be written");
        Files.delete(root.resolve("app/target"));
        start().runs("<io.fathom.app.Main>");
        Files.delete(root.resolve("app/target/.fathom-lock"));
        Files.createDirectories(root.resolve("app/target/.fathom-lock"));
        start().runs("<io.fathom.app.Main>");
        Files.setLastModifiedTime(root.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(1)));
        start().saysOneLine("sources are newer", "app/target cannot be written");
    }

    @Test
    void aPathThatNoClassPathCanHaveIsALine() throws IOException {
        Path moved = Files.move(root, folder.resolve("a:b"));
        start(moved.resolve("fathom").toString()).saysOneLine("colon");
    }

    @Test
    void aBuildThatFailsShowsItsEndAndWhereAllOfItIs() throws IOException {
        program(tools.resolve("mvn"), "#!/bin/bash\necho '[ERROR] no such thing'\nexit 1\n");
        var outcome = start();
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("[ERROR] no such thing",
                "fathom: the build failed; all of it is in " + root.toRealPath().resolve("app/target/.fathom-build.log"));
        assertThat(outcome.out()).isEmpty();
    }
}
