/** The built-in protocols, one file each. */
module io.fathom.protocols {
    requires io.fathom.api;

    exports io.fathom.protocols;

    provides io.fathom.api.ProtocolPack with
            io.fathom.protocols.BuiltinProtocols;
}
