package org.cooperage.indicator.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cooperage.indicator.engine.inputoutput.FlowTable;
import org.cooperage.indicator.engine.inputoutput.Leontief;

/// Inverses, linkages and multipliers.
final class FlowAnalyses {
    private static final List<String> LINKAGES = List.of(
            "output",
            "backward",
            "backward_coefficient",
            "forward",
            "forward_coefficient",
            "response",
            "response_coefficient");

    private FlowAnalyses() {}

    static Outcome of(FlowTable table) {
        var outputs =
                IntStream.range(0, table.size()).mapToDouble(table::output).toArray();
        var coefficients = table.coefficients();
        var leontief = Leontief.of(coefficients, outputs);
        if (leontief.isEmpty()) {
            return new Outcome.Refused(singular(table, coefficients));
        }
        return analysed(table, coefficients, leontief.get());
    }

    private static Outcome analysed(FlowTable table, double[][] coefficients, Leontief leontief) {
        var sectors = table.sectors();
        var linkages = linkages(table, leontief);
        var results = List.of(
                Result.of("technical_coefficients", "sector", sectors, sectors, coefficients),
                Result.of("leontief_inverse", "sector", sectors, sectors, leontief::leontief),
                Result.of("ghosh_inverse", "sector", sectors, sectors, leontief::ghosh),
                linkages,
                multipliers(table, leontief));
        var findings = new Findings()
                .say("sectors", String.valueOf(table.size()))
                .say("further rows", table.inputs().isEmpty() ? "none" : String.join(", ", table.inputs()))
                .most("pull most (backward)", linkages, "backward")
                .most("push most (forward)", linkages, "forward");
        return new Outcome.Analysed(findings.lines(), remarks(table, coefficients, leontief), results);
    }

    private static Result linkages(FlowTable table, Leontief leontief) {
        var backward = leontief.backward();
        var forward = leontief.forward();
        var response = leontief.response();
        var columns = List.of(
                backward,
                Leontief.byMean(backward),
                forward,
                Leontief.byMean(forward),
                response,
                Leontief.byMean(response));
        return Result.of(
                "linkages",
                "sector",
                table.sectors(),
                LINKAGES,
                (s, c) -> c == 0 ? table.output(s) : columns.get(c - 1)[s]);
    }

    /// For each further row its effect v·L and its multiplier: the effect per unit of the sector's own v.
    private static Result multipliers(FlowTable table, Leontief leontief) {
        var names = new ArrayList<>(List.of("output_multiplier"));
        var columns = new ArrayList<>(List.of(leontief.backward()));
        for (var input : table.inputs()) {
            var own = table.perOutput(input);
            var effects = leontief.effects(own);
            names.add(input + "_effect");
            columns.add(effects);
            names.add(input + "_multiplier");
            columns.add(IntStream.range(0, own.length)
                    .mapToDouble(i -> own[i] == 0 ? Double.NaN : effects[i] / own[i])
                    .toArray());
        }
        return Result.of("multipliers", "sector", table.sectors(), names, (s, c) -> columns.get(c)[s]);
    }

    private static List<String> remarks(FlowTable table, double[][] coefficients, Leontief leontief) {
        var remarks = new ArrayList<String>();
        over(table, coefficients)
                .ifPresent(sector ->
                        remarks.add("\"%s\" buys more from the sectors than it puts out; is its output complete?"
                                .formatted(sector)));
        if (!leontief.isProductive()) {
            remarks.add("the inverse has negative entries: the table is not productive (Hawkins–Simon)");
        }
        return remarks;
    }

    private static String singular(FlowTable table, double[][] coefficients) {
        var who = over(table, coefficients)
                .map(sector -> "\"%s\" buys from the sectors all it puts out, or more. ".formatted(sector))
                .orElse("");
        return "cannot be solved: I − A has no inverse, because some sectors use up all they make. %sCheck the total output of these sectors (--output NAME names its row or column)."
                .formatted(who);
    }

    private static Optional<String> over(FlowTable table, double[][] coefficients) {
        return IntStream.range(0, table.size())
                .filter(j -> IntStream.range(0, table.size())
                                .mapToDouble(i -> coefficients[i][j])
                                .sum()
                        >= 1 - 1e-12)
                .mapToObj(j -> table.sectors().get(j))
                .findFirst();
    }
}
