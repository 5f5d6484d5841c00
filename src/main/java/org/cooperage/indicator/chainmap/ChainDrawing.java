package org.cooperage.indicator.chainmap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cooperage.chain.Link;
import org.cooperage.chain.template.TemplateLink.Standing;
import org.cooperage.indicator.chainmap.engine.Layers;
import org.cooperage.indicator.chainmap.engine.Layers.Edge;
import org.cooperage.indicator.chainmap.engine.Layers.Spot;

/// The map as boxes and arrows, what is made left to right, services and what could be built in rows beneath. Lengths
/// are in the picture's own units.
record ChainDrawing(int width, int height, List<Box> boxes, List<Arrow> arrows) {
    static final int BOX_WIDTH = 128;
    static final int BOX_HEIGHT = 82;
    private static final int COLUMN = 148;
    private static final int ROW = 98;
    private static final int LINE = 17;
    private static final int LINE_ZH = 9;

    record Box(MapLink it, int x, int y) {

        public int width() {
            return BOX_WIDTH;
        }

        public int height() {
            return BOX_HEIGHT;
        }

        /// The class that colours it: its most urgent action, or what it is.
        public String css() {
            return it.gap()
                    .map(g -> g.action().css())
                    .orElse(it.link().standing().name().toLowerCase(Locale.ROOT));
        }

        /// The name in one line or two.
        public List<String> lines(String name) {
            boolean wide = name.codePoints().anyMatch(c -> c > 0x2E80);
            int most = wide ? LINE_ZH : LINE;
            if (name.length() <= most) {
                return List.of(name);
            }
            int end = wide ? most : Math.max(name.lastIndexOf(' ', most), 1);
            var rest = name.substring(end).strip();
            return List.of(
                    name.substring(0, end).strip(), rest.length() > most ? rest.substring(0, most - 1) + "…" : rest);
        }

        private int middle() {
            return y + BOX_HEIGHT / 2;
        }
    }

    /// @param path SVG path data
    /// @param dotted help, not goods
    record Arrow(String path, boolean dotted) {}

    static ChainDrawing of(ChainMap map) {
        return new Pen(map).draw();
    }

    private static final class Pen {
        private final ChainMap map;
        private final Map<Link.Id, Box> boxes = new HashMap<>();
        private final List<Arrow> arrows = new ArrayList<>();
        private final Layers layers;
        private int below;

        Pen(ChainMap map) {
            this.map = map;
            var nodes = map.links().stream().filter(Pen::isIn).map(MapLink::id).toList();
            var edges = map.template().flows().stream()
                    .map(f -> new Edge(f.from().value(), f.to().value()))
                    .toList();
            this.layers = Layers.of(nodes, edges);
            this.below = layers.height() * ROW;
        }

        private static boolean isIn(MapLink it) {
            return it.link().standing() == Standing.IN_CHAIN || it.link().standing() == Standing.NEIGHBOUR;
        }

        ChainDrawing draw() {
            map.links().stream().filter(Pen::isIn).forEach(l -> {
                var spot = layers.spot(l.id());
                boxes.put(l.link().id(), new Box(l, spot.layer() * COLUMN, y(spot)));
            });
            row(Standing.SERVICE);
            row(Standing.UNRELATED);
            map.template().flows().forEach(f -> arrow(f.from(), f.to()));
            int widest = boxes.values().stream().mapToInt(Box::x).max().orElse(0);
            return new ChainDrawing(
                    widest + BOX_WIDTH + 2,
                    below - ROW + BOX_HEIGHT + 2,
                    map.links().stream().map(l -> boxes.get(l.link().id())).toList(),
                    arrows);
        }

        private int y(Spot spot) {
            return spot.place() * ROW + (layers.height() - layers.height(spot.layer())) * ROW / 2;
        }

        /// As many a row as the chain is long.
        private void row(Standing standing) {
            var row = map.links().stream()
                    .filter(l -> l.link().standing() == standing)
                    .toList();
            int perRow = Math.max(4, layers.width());
            for (int i = 0; i < row.size(); i++) {
                boxes.put(row.get(i).link().id(), new Box(row.get(i), i % perRow * COLUMN, below + i / perRow * ROW));
            }
            below += (row.size() + perRow - 1) / perRow * ROW;
        }

        private void arrow(Link.Id from, Link.Id to) {
            var start = boxes.get(from);
            var end = boxes.get(to);
            if (start == null || end == null) {
                return;
            }
            var way = layers.knows(from.value()) && layers.knows(to.value())
                    ? layers.way(new Edge(from.value(), to.value()))
                    : List.<Spot>of();
            arrows.add(way.isEmpty() ? help(start, end) : new Arrow(goods(start, end, way), false));
        }

        /// Straight up from a service to what it helps.
        private static Arrow help(Box from, Box to) {
            int x1 = from.x() + BOX_WIDTH / 2;
            int x2 = to.x() + BOX_WIDTH / 2;
            int y2 = to.y() + BOX_HEIGHT;
            int middle = (from.y() + y2) / 2;
            return new Arrow("M%d %dC%d %d %d %d %d %d".formatted(x1, from.y(), x1, middle, x2, middle, x2, y2), true);
        }

        private String goods(Box from, Box to, List<Spot> way) {
            var path = new StringBuilder("M%d %d".formatted(from.x() + BOX_WIDTH, from.middle()));
            int x = from.x() + BOX_WIDTH;
            int y = from.middle();
            for (var spot : way.subList(1, way.size() - 1)) {
                int nextX = spot.layer() * COLUMN;
                int nextY = y(spot) + BOX_HEIGHT / 2;
                path.append(curve(x, y, nextX, nextY)).append("H").append(nextX + BOX_WIDTH);
                x = nextX + BOX_WIDTH;
                y = nextY;
            }
            return path.append(curve(x, y, to.x(), to.middle())).toString();
        }

        private static String curve(int x1, int y1, int x2, int y2) {
            int middle = (x1 + x2) / 2;
            return "C%d %d %d %d %d %d".formatted(middle, y1, middle, y2, x2, y2);
        }
    }
}
