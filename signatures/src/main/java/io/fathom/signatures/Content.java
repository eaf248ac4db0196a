package io.fathom.signatures;

import java.util.List;

/**
 * What a pack says, whether it came from text files or from the compiled form.
 *
 * @param name of the pack: "builtin"
 * @param version of the pack: "2026.11"
 * @param labels categories and service types with their display names
 * @param applications in order of id
 * @param rules in order of application
 */
record Content(String name, String version, List<Label> labels, List<App> applications, List<Rule> rules) {

    /** A category or service type. */
    record Label(boolean service, String id, String display) {}

    /**
     * An application; category and service point into the labels.
     *
     * @param service index of a label, or -1
     */
    record App(String id, String name, int category, int service) {}

    /**
     * One name, text or address that speaks for an application.
     *
     * @param words the rule as its file has it, in lower case: "domain netflix.com"
     * @param application index
     * @param category index of the label that replaces the application's category for this rule, or -1
     * @param service index of the label that replaces its service type, or -1
     */
    record Rule(Kind kind, String words, int application, int category, int service) {
        /** Where in the words the value begins. */
        int start() {
            return kind.word.length() + 1;
        }

        String value() {
            return words.substring(start());
        }
    }

    /** What a rule is compared with. The order is part of the compiled form: append only. */
    enum Kind {
        /** A host name or anything below it. */
        DOMAIN("domain"),
        /** Exactly this host name. */
        HOST("host"),
        /** A host name with this text somewhere in it. */
        CONTAINS("contains"),
        /** A name in a certificate, or anything below it. */
        CERT("cert"),
        /** What software calls itself holds this text, beginning where a word begins. */
        AGENT("agent contains"),
        /** What software calls itself begins so. */
        AGENT_BEGINS("agent begins"),
        /** A block of addresses. */
        ADDRESS("address"),
        /** A host name with one star in it. */
        WILD("host");

        final String word;

        Kind(String word) {
            this.word = word;
        }
    }
}
