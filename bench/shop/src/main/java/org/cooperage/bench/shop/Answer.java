package org.cooperage.bench.shop;

import tools.jackson.databind.json.JsonMapper;

/// What a solver found: objective and lower bound are NaN where there is none.
record Answer(double objective, double lowerBound, double seconds) {
    static final Answer NONE = new Answer(Double.NaN, Double.NaN, Double.NaN);

    /// Reads the last line of a process that is a JSON object.
    static Answer of(String printed) {
        return printed.lines()
                .filter(line -> line.startsWith("{"))
                .reduce((first, last) -> last)
                .map(Answer::parse)
                .orElse(NONE);
    }

    private static Answer parse(String json) {
        var root = JsonMapper.shared().readTree(json);
        return new Answer(
                root.path("objective").asDouble(Double.NaN),
                root.path("lowerBound").asDouble(Double.NaN),
                root.path("seconds").asDouble(Double.NaN));
    }

    String asJson() {
        return "{\"objective\":%s,\"lowerBound\":%s,\"seconds\":%s}".formatted(text(objective), text(lowerBound), text(seconds));
    }

    private static String text(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "null";
    }
}
