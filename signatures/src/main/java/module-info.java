/** Application signatures: the pack format, its compiler and the built-in pack. */
module io.fathom.signatures {
    requires transitive io.fathom.api;

    exports io.fathom.signatures;
}
