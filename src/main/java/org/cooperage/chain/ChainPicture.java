package org.cooperage.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The chain as boxes in columns, each right of all that feed it. Lengths are in the picture's own units.
record ChainPicture(int width, int height, List<Box> boxes, List<Arrow> arrows) {

    private static final int BOX_WIDTH = 122;
    private static final int BOX_HEIGHT = 58;
    private static final int COLUMN = 148;
    private static final int ROW = 74;
    private static final int LINE = 17;

    public record Box(Link link, int x, int y, int width, int height) {

        /// The name in one line or, when it is long, in two, broken between words.
        public List<String> lines(String name) {
            int end = name.lastIndexOf(' ', LINE);
            return name.length() <= LINE || end < 0
                    ? List.of(name)
                    : List.of(name.substring(0, end), name.substring(end + 1));
        }
    }

    public record Arrow(int fromX, int fromY, int toX, int toY) {
        /// A gentle curve, as SVG path data.
        public String path() {
            int middle = (fromX + toX) / 2;
            return "M%d %dC%d %d %d %d %d %d".formatted(fromX, fromY, middle, fromY, middle, toY, toX, toY);
        }
    }

    static ChainPicture of(List<Link> links, List<Link.Flow> flows) {
        var chain = links.stream().filter(link -> !link.service()).toList();
        var boxes = new HashMap<Link.Id, Box>();
        var used = new HashMap<Integer, Integer>();
        int first = chain.stream()
                .mapToInt(link -> place(link.id(), flows, chain.size()))
                .min()
                .orElse(0);
        for (var link : chain) {
            int column = place(link.id(), flows, chain.size()) - first;
            int row = used.merge(column, 1, Integer::sum) - 1;
            boxes.put(link.id(), new Box(link, column * COLUMN, row * ROW, BOX_WIDTH, BOX_HEIGHT));
        }
        int columns = used.keySet().stream().mapToInt(i -> i + 1).max().orElse(1);
        int rows = used.values().stream().mapToInt(i -> i).max().orElse(1);
        return new ChainPicture(
                columns * COLUMN - COLUMN + BOX_WIDTH + 2,
                rows * ROW - ROW + BOX_HEIGHT + 2,
                chain.stream().map(link -> boxes.get(link.id())).toList(),
                arrows(flows, boxes));
    }

    private static List<Arrow> arrows(List<Link.Flow> flows, Map<Link.Id, Box> boxes) {
        var arrows = new ArrayList<Arrow>();
        for (var flow : flows) {
            var from = boxes.get(flow.from());
            var to = boxes.get(flow.to());
            if (from != null && to != null) {
                arrows.add(new Arrow(from.x() + BOX_WIDTH, from.y() + BOX_HEIGHT / 2, to.x(), to.y() + BOX_HEIGHT / 2));
            }
        }
        return arrows;
    }

    /// As far right as what feeds it asks; what nobody feeds stands just before the first it feeds.
    private static int place(Link.Id id, List<Link.Flow> flows, int patience) {
        if (flows.stream().anyMatch(flow -> flow.to().equals(id))) {
            return column(id, flows, patience);
        }
        return flows.stream()
                .filter(flow -> flow.from().equals(id))
                .mapToInt(flow -> column(flow.to(), flows, patience) - 1)
                .min()
                .orElse(0);
    }

    /// Length of the longest way from a link nobody feeds; `patience` ends what goes in circles.
    private static int column(Link.Id id, List<Link.Flow> flows, int patience) {
        if (patience == 0) {
            return 0;
        }
        return flows.stream()
                .filter(flow -> flow.to().equals(id))
                .mapToInt(flow -> column(flow.from(), flows, patience - 1) + 1)
                .max()
                .orElse(0);
    }
}
