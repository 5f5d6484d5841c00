package org.cooperage.plan.draft;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.cooperage.chain.Operation;
import org.cooperage.need.Need;
import org.cooperage.plan.Job;

/// An order taken apart: what goes into every step so that the wanted number comes out at the end, in portions that are
/// worked on and moved on as a whole.
///
/// The yield chain runs backwards: the last step must hand on what was ordered, so its input is that ÷ its yield, and
/// so on to the first. Each colour is laid out size by size and cut into portions of equal size, at the same places in
/// every counted step, so that a portion passes through as it is.
///
/// @param steps the steps, in order
/// @param colours in the order asked for
/// @param portions by step, in the order of their numbers
/// @param flows which portion waits for which
record Breakdown(List<Step> steps, List<String> colours, List<List<Portion>> portions, List<Flow> flows) {
    static final int NO_COLOUR = -1;

    /// @param number counts from 0 within the step
    /// @param index which of the `of` equal parts of its colour
    /// @param quantity input, in the engine's unit of the step
    /// @param output what it must hand on, in the same unit
    record Portion(
            int step, int number, int colour, int index, int of, long quantity, long output, List<Job.Line> lines) {
        boolean overlaps(Portion other) {
            return (long) index * other.of < (other.index + 1L) * of
                    && (long) other.index * of < (index + 1L) * other.of;
        }
    }

    record Flow(Portion from, Portion to) {}

    /// @param most portions of all colours together, for one step
    static Breakdown of(List<Need.Line> lines, List<Step> steps, int most) {
        return new Cutter(lines, steps, most).cut();
    }

    List<Portion> portionsOf(int step) {
        return portions.get(step);
    }

    /// The last step that goods come out of; the first if there are none.
    int lastGoods() {
        for (int step = steps.size() - 1; step > 0; step--) {
            if (!steps.get(step).isOnce()) {
                return step;
            }
        }
        return 0;
    }

    /// Work on the whole that nothing follows but the delivery: the goods leave when it is done.
    List<Portion> lastTests() {
        return portions.subList(lastGoods() + 1, portions.size()).stream()
                .flatMap(List::stream)
                .toList();
    }

    long inputOf(int step) {
        return portions.get(step).stream().mapToLong(Portion::quantity).sum();
    }

    long inputOf(int step, int colour) {
        return portions.get(step).stream()
                .filter(p -> p.colour() == colour)
                .mapToLong(Portion::quantity)
                .sum();
    }

    /// Does the arithmetic of one order.
    private static final class Cutter {
        private final List<Need.Line> lines;
        private final List<String> colours;
        private final List<Step> steps;
        private final int most;
        /// By step and line, in the engine's unit.
        private final long[][] input;
        private final long[][] output;

        Cutter(List<Need.Line> lines, List<Step> steps, int most) {
            this.colours = lines.stream().map(Need.Line::colour).distinct().toList();
            this.lines = colours.stream()
                    .flatMap(c -> lines.stream().filter(l -> l.colour().equals(c)))
                    .toList();
            this.steps = steps;
            this.most = most;
            this.input = new long[steps.size()][this.lines.size()];
            this.output = new long[steps.size()][this.lines.size()];
        }

        Breakdown cut() {
            reckonBackwards();
            var portions = new ArrayList<List<Portion>>();
            for (int step = 0; step < steps.size(); step++) {
                portions.add(steps.get(step).isOnce() ? List.of(once(step)) : portions(step));
            }
            return new Breakdown(steps, colours, portions, flows(portions));
        }

        private void reckonBackwards() {
            for (int line = 0; line < lines.size(); line++) {
                var products = lines.get(line).quantity();
                for (int step = steps.size() - 1; step >= 0; step--) {
                    var at = steps.get(step);
                    if (!at.isOnce()) {
                        var handedOn = products.multiply(at.operation().unitsPerProduct());
                        output[step][line] = at.toEngine(rounded(handedOn));
                        var goesIn = at.fromEngine(output[step][line]).divide(at.yield(), MathContext.DECIMAL64);
                        input[step][line] = at.toEngine(rounded(goesIn));
                        products = at.fromEngine(input[step][line])
                                .divide(at.operation().unitsPerProduct(), MathContext.DECIMAL64);
                    }
                }
            }
        }

        /// Cuts the noise of the division off, so that 100 ÷ 1 does not become 101 pieces.
        private static BigDecimal rounded(BigDecimal quantity) {
            return quantity.setScale(6, RoundingMode.HALF_UP);
        }

        private Portion once(int step) {
            return new Portion(step, 0, NO_COLOUR, 0, 1, 1, 1, List.of());
        }

        private List<Portion> portions(int step) {
            var found = new ArrayList<Portion>();
            for (int colour = 0; colour < colours.size(); colour++) {
                int parts = parts(step, colour);
                for (int part = 0; part < parts; part++) {
                    found.add(portion(step, found.size(), colour, part, parts));
                }
            }
            return found;
        }

        private Portion portion(int step, int number, int colour, int part, int parts) {
            long all = sum(input[step], colour);
            long from = all * part / parts;
            long to = all * (part + 1) / parts;
            long out = sum(output[step], colour);
            long handedOn = out * (part + 1) / parts - out * part / parts;
            return new Portion(step, number, colour, part, parts, to - from, handedOn, linesIn(step, colour, from, to));
        }

        private List<Job.Line> linesIn(int step, int colour, long from, long to) {
            var at = steps.get(step);
            if (!at.isCounted()) {
                return List.of(new Job.Line(colours.get(colour), Need.Line.NO_SIZE, at.fromEngine(to - from)));
            }
            var found = new ArrayList<Job.Line>();
            long begin = 0;
            for (int line = 0; line < lines.size(); line++) {
                if (isOf(line, colour)) {
                    long end = begin + input[step][line];
                    long shared = Math.min(end, to) - Math.max(begin, from);
                    if (shared > 0) {
                        found.add(new Job.Line(
                                colours.get(colour), lines.get(line).size(), at.fromEngine(shared)));
                    }
                    begin = end;
                }
            }
            return found;
        }

        /// How many portions a colour is cut into at a step: none below the smallest lot, none above a batch.
        private int parts(int step, int colour) {
            var at = steps.get(step);
            long quantity = sum(input[step], colour);
            if (at.isCounted()) {
                return Math.toIntExact(Math.clamp(sum(input[firstCounted()], colour) / countedLot(), 1, quantity));
            }
            var batch = at.operation().batchSize();
            long lot = Math.max(1, at.toEngine(at.operation().transferLot()));
            if (batch != null) {
                return Math.toIntExact(Math.ceilDiv(quantity, Math.max(1, Math.min(lot, at.toEngine(batch)))));
            }
            return Math.toIntExact(Math.clamp(
                    quantity / Math.max(lot, at.toEngine(at.operation().minLot())), 1, quantity));
        }

        /// As small as the smallest lot of every counted step allows – small portions flow, large ones wait for
        /// their last piece – and few enough portions in all.
        private long countedLot() {
            long least = lots(Operation::minLot).max().orElse(1);
            long lot = least > 1 ? least : lots(Operation::transferLot).min().orElse(1);
            long all = Arrays.stream(input[firstCounted()]).sum();
            return Math.max(Math.max(1, lot), Math.ceilDiv(all, most));
        }

        /// A measure of every counted step that works piece by piece.
        private LongStream lots(Function<Operation, BigDecimal> measure) {
            return steps.stream()
                    .filter(s -> s.isCounted() && !s.isOnce() && !s.operation().isBatch())
                    .mapToLong(s -> s.toEngine(measure.apply(s.operation())));
        }

        private int firstCounted() {
            for (int step = 0; step < steps.size(); step++) {
                if (steps.get(step).isCounted() && !steps.get(step).isOnce()) {
                    return step;
                }
            }
            return 0;
        }

        private long sum(long[] byLine, int colour) {
            long sum = 0;
            for (int line = 0; line < byLine.length; line++) {
                if (isOf(line, colour)) {
                    sum += byLine[line];
                }
            }
            return sum;
        }

        private boolean isOf(int line, int colour) {
            return lines.get(line).colour().equals(colours.get(colour));
        }

        private List<Flow> flows(List<List<Portion>> portions) {
            var flows = new ArrayList<Flow>();
            int before = -1;
            for (int step = 0; step < steps.size(); step++) {
                if (steps.get(step).isOnce()) {
                    addOnce(flows, portions, step, before);
                } else {
                    if (before >= 0) {
                        addParallel(flows, portions.get(before), portions.get(step));
                    }
                    before = step;
                }
            }
            return flows;
        }

        /// A pattern is needed when the first pieces are made, not when the yarn is dyed; a test that nothing follows
        /// is made on all the goods before it.
        private void addOnce(List<Flow> flows, List<List<Portion>> portions, int step, int before) {
            int next = nextGoods(step);
            var once = portions.get(step).getFirst();
            if (next >= 0) {
                portions.get(next).forEach(p -> flows.add(new Flow(once, p)));
            } else if (before >= 0) {
                portions.get(before).forEach(p -> flows.add(new Flow(p, once)));
            }
        }

        /// The first counted step after this one, else the first one with goods at all, -1 if none follows.
        private int nextGoods(int step) {
            int goods = -1;
            for (int next = steps.size() - 1; next > step; next--) {
                goods = steps.get(next).isOnce() ? goods : next;
            }
            for (int next = step + 1; next < steps.size(); next++) {
                if (steps.get(next).isCounted() && !steps.get(next).isOnce()) {
                    return next;
                }
            }
            return goods;
        }

        private static void addParallel(List<Flow> flows, List<Portion> from, List<Portion> to) {
            for (var first : from) {
                for (var second : to) {
                    if (first.colour() == second.colour() && first.overlaps(second)) {
                        flows.add(new Flow(first, second));
                    }
                }
            }
        }
    }
}
