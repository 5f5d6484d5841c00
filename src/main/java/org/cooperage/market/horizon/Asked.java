package org.cooperage.market.horizon;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.cooperage.chain.Operation;
import org.cooperage.chain.Routing;

/// Work nobody has agreed to yet.
///
/// @param earliest it may begin
record Asked(Kind kind, String code, Routing routing, BigDecimal quantity, Instant earliest, Instant due) {
    private static final double MINUTES_A_DAY = 1440;

    enum Kind {
        /// Agreed with makers; only for saying whose work a week holds.
        AGREED,
        /// A buyer's open request.
        ASKED,
        /// What the operator expects.
        EXPECTED
    }

    /// One operation of it, with the time in which it has to be done so that the others still fit around it.
    record Work(String process, long minutes, Instant from, Instant until) {}

    /// @param step what an operation takes with the way to the next; squeezed when the due date leaves less
    List<Work> works(Instant now, Duration step) {
        var begin = earliest.isBefore(now) ? now : earliest;
        var steps =
                routing.operations().stream().filter(Operation::needsResource).toList();
        var leads = steps.stream()
                .mapToDouble(o -> step.toMinutes() / MINUTES_A_DAY + o.waitMinMinutes() / MINUTES_A_DAY)
                .toArray();
        double whole = DoubleStream.of(leads).sum();
        double given = Math.max(0, Duration.between(begin, due).toMinutes() / MINUTES_A_DAY);
        double squeeze = Math.min(1, given / Math.max(whole, 1e-9));
        var works = new ArrayList<Work>();
        double before = 0;
        for (int i = 0; i < steps.size(); i++) {
            double after = whole - before - leads[i];
            works.add(new Work(
                    process(steps.get(i)),
                    minutes(steps, i),
                    later(begin, before * squeeze),
                    later(due, -after * squeeze).minusSeconds(60)));
            before += leads[i];
        }
        return works;
    }

    private static Instant later(Instant moment, double days) {
        return moment.plus(Duration.ofMinutes(Math.round(days * MINUTES_A_DAY)));
    }

    private static String process(Operation step) {
        var process = step.process();
        return process == null ? "" : process.value();
    }

    /// What later steps will lose has to go through this one, too.
    private long minutes(List<Operation> steps, int at) {
        double yield = IntStream.range(at, steps.size())
                .mapToDouble(i -> steps.get(i).yield().doubleValue())
                .reduce(1, (x, y) -> x * y);
        var step = steps.get(at);
        double units = quantity.doubleValue() * step.unitsPerProduct().doubleValue() / Math.max(0.01, yield);
        return Math.max(1, Math.round(step.minutes(units)));
    }
}
