package org.cooperage.indicator.trade;

/// What goes from one link or city to another; an empty end stands for all of them: a row.
record Cell(String from, String to) {
    static final Cell ALL = new Cell("", "");

    static Cell row(String from) {
        return new Cell(from, "");
    }
}
