package io.fathom.app;

/** Colours, or none. */
record Style(boolean colour) {
    String bold(String s) {
        return sgr("1", s);
    }

    String dim(String s) {
        return sgr("2", s);
    }

    String warn(String s) {
        return sgr("33", s);
    }

    String good(String s) {
        return sgr("36", s);
    }

    private String sgr(String code, String s) {
        return colour ? "\u001b[" + code + "m" + s + "\u001b[0m" : s;
    }
}
