package org.cooperage.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cooperage.barrel.FileDiagnosis.Finding;
import org.cooperage.barrel.engine.Advice;
import org.cooperage.barrel.engine.Assessment;
import org.cooperage.barrel.engine.Peers;
import org.cooperage.barrel.engine.Rating;
import org.cooperage.barrel.engine.Standing;
import org.cooperage.chain.Dimension;

/// Tells the barrel of one firm in lines of text.
final class DiagnosisText {
    private static final int REASONS = 3;
    private final PrintWriter out;
    private final boolean advised;

    /// @param advised whether services were looked at
    DiagnosisText(PrintWriter out, boolean advised) {
        this.out = out;
        this.advised = advised;
    }

    void print(Finding finding) {
        var assessment = finding.assessment();
        var firm = assessment.firm();
        line(
                "%s  (link %s, size %s, %d indicators known)",
                firm.id(),
                orNone(firm.link()),
                orNone(firm.size()),
                firm.evidence().size());
        water(assessment);
        assessment.shortStave().ifPresentOrElse(one -> weakest("short stave", one), () -> {
            line("  short stave        not enough evidence about any stave");
        });
        assessment.looseHoop().ifPresent(one -> weakest("weakest hoop", one));
        if (advised) {
            finding.advice()
                    .ifPresentOrElse(
                            this::advice, () -> line("  advice             no service helps, or none fits the budget"));
        }
        table(assessment);
        out.println();
    }

    private void water(Assessment assessment) {
        var water = assessment.water();
        boolean nothing = assessment.shortStave().isEmpty();
        if (nothing) {
            line("  water level        not enough evidence");
            return;
        }
        line(
                "  water level        %s%.1f (lowest stave %.1f)",
                water.staves() ? "" : "at most ", water.level(), water.lowest());
        line(
                "  carrying capacity  %s%.1f (hoops hold %.3f)",
                water.sure() ? "" : "at most ", water.capacity(), water.hoops());
    }

    private void weakest(String what, Standing one) {
        line("  %-18s %s %.1f%s", what, name(one.dimension()), one.score(), beside(one));
        one.rating().parts().stream()
                .sorted(Comparator.comparingDouble(Rating.Part::missing).reversed())
                .limit(REASONS)
                .filter(part -> part.missing() > 1)
                .forEach(part -> line(
                        "                     %s %s %s %s: score %.0f, %.1f points missing",
                        part.indicator().code(),
                        part.indicator().name().en(),
                        figure(part.evidence().value()),
                        part.indicator().unit().en(),
                        part.score(),
                        part.missing()));
    }

    private static String beside(Standing one) {
        var peers = one.peers();
        if (peers == null) {
            return ", too few peers: judged by its own score alone" + (one.shortness() == 0 ? "; not short" : "");
        }
        double difference = one.score() - peers.median();
        return format(
                ", %.1f %s the median of %d peers (%s)%s",
                Math.abs(difference),
                difference < 0 ? "below" : "above",
                peers.firms(),
                breadth(peers.breadth()),
                one.shortness() == 0 ? "; not short" : "");
    }

    private void advice(Advice advice) {
        var names = advice.services().stream().map(one -> one.name().en()).collect(Collectors.joining(" + "));
        line(
                "  advice             %s, %s yuan a year, shows after %s",
                names, advice.cost().yuan().toPlainString(), months(advice.months()));
        for (var lift : advice.lifts()) {
            line(
                    "                     %s %.1f to %.1f by %s",
                    name(lift.dimension()),
                    lift.from(),
                    lift.to(),
                    lift.by().name().en());
        }
        var before = advice.before().water();
        var after = advice.after().water();
        line(
                "                     water level %.1f to %.1f, carrying capacity %.1f to %.1f%s",
                before.level(),
                after.level(),
                before.capacity(),
                after.capacity(),
                advice.nextShortStave()
                        .map(next -> "; next short stave " + name(next.dimension()))
                        .orElse(""));
    }

    private void table(Assessment assessment) {
        line(
                "  %-26s %6s %8s %6s %6s %6s %6s  %-14s %6s %9s %6s",
                "", "score", "coverage", "P25", "P50", "P75", "peers", "found among", "gap", "shortness", "weight");
        for (var dimension : Dimension.values()) {
            row(assessment.standing(dimension));
        }
    }

    private void row(Standing one) {
        if (!one.isSure()) {
            line(
                    "  %-26s %6s %8.2f  not enough evidence (0.35 needed); add %s",
                    name(one.dimension()), "-", one.rating().coverage(), toAdd(one.rating()));
            return;
        }
        var peers = one.peers();
        line(
                "  %-26s %6.1f %8.2f %s %6.2f %9.2f %6d",
                name(one.dimension()),
                one.score(),
                one.rating().coverage(),
                peers == null ? format("%6s %6s %6s %6s  %-14s", "-", "-", "-", "<8", "none") : band(peers),
                one.gap(),
                one.shortness(),
                one.weight());
    }

    private static String band(Peers peers) {
        return format(
                "%6.1f %6.1f %6.1f %6d  %-14s",
                peers.lower(), peers.median(), peers.upper(), peers.firms(), breadth(peers.breadth()));
    }

    private static String toAdd(Rating rating) {
        return rating.toAdd().stream()
                .map(one -> one.code() + " " + one.name().en() + " (" + one.source() + ")")
                .collect(Collectors.joining(", "));
    }

    static String breadth(Peers.Breadth breadth) {
        return switch (breadth) {
            case LINK_AND_SIZE -> "link and size";
            case LINK -> "link";
            case ALL -> "all firms";
        };
    }

    private static String name(Dimension dimension) {
        return dimension + " " + dimension.title().en();
    }

    private static String months(int count) {
        return count == 1 ? "1 month" : count + " months";
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "not given" : text;
    }

    private static String figure(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private void line(String text, Object... values) {
        out.println(values.length == 0 ? text : format(text, values));
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
