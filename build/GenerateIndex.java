import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * Writes the index of the built-in protocols: every concrete subclass of Protocol in the package io.fathom.protocols, one class name a line, in order.
 * Run by the build after compilation: {@code java GenerateIndex.java CLASSES [FURTHER-CLASSES...]}.
 */
final class GenerateIndex {
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        var roots = new ArrayList<Path>();
        for (String a : args) {
            roots.add(Path.of(a));
        }
        var urls = new ArrayList<java.net.URL>();
        for (Path p : roots) {
            urls.add(p.toUri().toURL());
        }
        var names = new ArrayList<String>();
        try (var loader = new URLClassLoader(urls.toArray(java.net.URL[]::new));
                var files = Files.walk(roots.getFirst().resolve("io/fathom/protocols"))) {
            var base = loader.loadClass("io.fathom.api.Protocol");
            for (Path f : files.filter(p -> p.toString().endsWith(".class")).sorted().toList()) {
                String name = roots.getFirst().relativize(f).toString().replace('/', '.').replace('\\', '.').replaceAll("\\.class$", "");
                var type = Class.forName(name, false, loader);
                if (base.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                    names.add(name);
                }
            }
        }
        var out = roots.getFirst().resolve("io/fathom/protocols/protocols.index");
        String text = String.join("\n", names) + "\n";
        if (!Files.exists(out) || !Files.readString(out).equals(text)) {
            Files.writeString(out, text);
        }
        System.out.println(names.size() + " protocols in " + out);
    }
}
