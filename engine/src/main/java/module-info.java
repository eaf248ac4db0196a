/** The engine: decode, track, stream, identify, dissect, classify, publish. */
module io.fathom.engine {
    requires transitive io.fathom.api;

    exports io.fathom.engine;
    exports io.fathom.engine.decode;
    exports io.fathom.engine.flow;

    uses io.fathom.api.ProtocolPack;
}
