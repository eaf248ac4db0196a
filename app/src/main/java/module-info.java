/** The command line. */
module io.fathom.app {
    requires io.fathom.api;
    requires io.fathom.capture;
    requires io.fathom.engine;
    requires io.fathom.export;
    requires io.fathom.protocols;
    requires io.fathom.signatures;
    requires info.picocli;
    requires jdk.management;

    opens io.fathom.app to
            info.picocli;
}
