package io.fathom.signatures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Compiles a folder of .app files into one pack file: {@code java io.fathom.signatures.CompilePack FOLDER PACK}. Run by the build. */
public final class CompilePack {
    private CompilePack() {}

    /** Ends with status 2 and one line for each mistake where the folder does not compile. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: CompilePack FOLDER PACK");
            System.exit(2);
        }
        try {
            // Nothing is borrowed here: the built-in pack is what is being made.
            var pack = PackText.compile(Path.of(args[0]), List.of());
            byte[] file = pack.compiled();
            var out = Path.of(args[1]);
            if (!Files.exists(out) || !Arrays.equals(Files.readAllBytes(out), file)) {
                Files.createDirectories(out.toAbsolutePath().getParent());
                Files.write(out, file);
            }
            System.out.println(pack.applications().size() + " applications, " + pack.size() + " rules in " + out);
        } catch (PackException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
