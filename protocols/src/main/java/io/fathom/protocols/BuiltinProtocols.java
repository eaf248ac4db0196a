package io.fathom.protocols;

import io.fathom.api.Protocol;
import io.fathom.api.ProtocolPack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** All protocols of this module, from the index that the build derives from its classes. */
public final class BuiltinProtocols implements ProtocolPack {
    @Override
    public String name() {
        return "builtin";
    }

    @Override
    public List<Protocol> protocols() {
        var all = new ArrayList<Protocol>();
        try (var in = BuiltinProtocols.class.getResourceAsStream("protocols.index")) {
            if (in == null) {
                throw new IllegalStateException("protocols.index is missing: this jar was not made by the project's build");
            }
            for (String name : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!name.isBlank()) {
                    all.add((Protocol) Class.forName(name).getDeclaredConstructor().newInstance());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a protocol needs a public constructor without parameters", e);
        }
        return List.copyOf(all);
    }
}
