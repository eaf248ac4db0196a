/** The engine: decode, track, stream, identify, dissect, classify, publish. */
module io.fathom.engine {
    requires transitive io.fathom.api;

    exports io.fathom.engine;

    uses io.fathom.api.ProtocolPack;
}
