/** What protocol authors test with: packets, conversations and captures built in code. */
module io.fathom.testkit {
    requires transitive io.fathom.api;
    requires transitive io.fathom.engine;
    requires transitive io.fathom.capture;

    exports io.fathom.testkit;
}
