package org.cooperage.plan.format;

/// A file that is not what it claims to be; the message names line, value and mend.
public final class MalformedInstance extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedInstance(int line, String value, String mend) {
        super("line %d: '%s'; %s".formatted(line, shortened(value), mend));
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 37) + "...";
    }
}
