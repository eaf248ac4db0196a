package io.fathom.app;

import io.fathom.api.Signatures;
import io.fathom.signatures.PackException;
import io.fathom.signatures.SignaturePack;
import java.nio.file.Path;
import java.util.List;

/** Signature packs by name. */
final class Packs {
    private Packs() {}

    /** The packs named, the first before the second, and all of them before the built-in one. */
    static Signatures open(List<String> names) throws Mistake {
        var all = new Signatures[names.size() + 1];
        for (int i = 0; i < names.size(); i++) {
            if (!java.nio.file.Files.exists(Path.of(names.get(i)))) {
                throw new Mistake("--pack " + names.get(i) + " does not exist; give a compiled pack, a .app file or a folder of them");
            }
            try {
                all[i] = SignaturePack.load(Path.of(names.get(i)));
            } catch (PackException e) {
                throw new Mistake("--pack: " + e.getMessage(), e);
            }
        }
        all[names.size()] = SignaturePack.builtin();
        return SignaturePack.layer(all);
    }
}
