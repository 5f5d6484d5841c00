package org.cooperage.plan;

import java.util.Map;

/// The colour token of a process: the same everywhere, on every page.
public final class Colours {
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("dye", "s5"),
            Map.entry("blend", "s6"),
            Map.entry("spin", "s6"),
            Map.entry("weave", "s1"),
            Map.entry("knit7", "s1"),
            Map.entry("knit12", "s1"),
            Map.entry("knit16", "s1"),
            Map.entry("knitwhole", "s1"),
            Map.entry("link", "s2"),
            Map.entry("wash", "s3"),
            Map.entry("iron", "s4"),
            Map.entry("design", "s5"),
            Map.entry("cut", "s1"),
            Map.entry("handsew", "s2"));
    private static final int SERIES = 6;

    private Colours() {}

    public static String of(String process) {
        var known = KNOWN.get(process);
        return "var(--%s)".formatted(known == null ? "s" + (1 + Math.floorMod(process.hashCode(), SERIES)) : known);
    }
}
