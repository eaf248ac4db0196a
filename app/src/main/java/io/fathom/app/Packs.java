package io.fathom.app;

import io.fathom.api.Signatures;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Signature packs by name. */
final class Packs {
    private Packs() {}

    static Signatures open(List<String> names) throws Mistake {
        try {
            var type = Class.forName("io.fathom.signatures.SignaturePack");
            var all = new ArrayList<Signatures>();
            for (String name : names) {
                all.add((Signatures) type.getMethod("load", Path.class).invoke(null, Path.of(name)));
            }
            all.add((Signatures) type.getMethod("builtin").invoke(null));
            return all.size() == 1 ? all.getFirst() : (Signatures) type.getMethod("layer", Signatures[].class).invoke(null, (Object) all.toArray(Signatures[]::new));
        } catch (InvocationTargetException e) {
            throw new Mistake("--pack: " + e.getCause().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            if (!names.isEmpty()) {
                throw new Mistake("--pack: this build has no signatures", e);
            }
            return Signatures.NONE;
        }
    }
}
