/** The vocabulary of Fathom: what protocol authors write against and what embedders receive. */
module io.fathom.api {
    exports io.fathom.api;
}
