/** What leaves Fathom: EVE JSON lines, CSV, JSON schema, and the language of filters. */
module io.fathom.export {
    requires transitive io.fathom.api;

    exports io.fathom.export;
}
