package org.cooperage.indicator.agglomeration;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.cooperage.indicator.trade.LinkFlows;
import org.cooperage.indicator.trade.LinkFlows.LinkFlow;
import org.jspecify.annotations.Nullable;

/// How much two links give each other: the largest of the shares that one has in all the other puts out or takes in.
/// A share is known where the flow and the whole are told. Of a link that trades with no other on the platform nothing
/// is known; services are told together, so nothing is known of one of them.
final class InputShares {
    private final Map<List<String>, LinkFlow> flows = new HashMap<>();
    private final Map<String, @Nullable Double> takenIn = new HashMap<>();
    private final Set<String> trading;

    InputShares(List<LinkFlow> told) {
        told.forEach(flow -> flows.put(List.of(flow.from(), flow.to()), flow));
        told.stream()
                .filter(flow -> !flow.to().isEmpty())
                .collect(groupingBy(LinkFlow::to))
                .forEach((to, all) -> takenIn.put(to, sum(all)));
        this.trading = told.stream()
                .filter(flow -> !flow.to().isEmpty() && !LinkFlows.isBeside(flow.from()))
                .flatMap(flow -> Stream.of(flow.from(), flow.to()))
                .collect(Collectors.toSet());
    }

    private static @Nullable Double sum(List<LinkFlow> flows) {
        boolean whole = flows.stream().allMatch(flow -> flow.yuan() != null);
        return whole
                ? (Double) flows.stream().mapToDouble(flow -> or0(flow.yuan())).sum()
                : null;
    }

    private static double or0(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    /// Nothing where a flow between them is withheld.
    OptionalDouble between(String one, String other) {
        if (!trading.containsAll(List.of(one, other)) || isWithheld(one, other) || isWithheld(other, one)) {
            return OptionalDouble.empty();
        }
        if (yuan(one, other) + yuan(other, one) == 0) {
            return OptionalDouble.of(0);
        }
        return DoubleStream.concat(shares(one, other), shares(other, one)).max();
    }

    private DoubleStream shares(String from, String to) {
        double yuan = yuan(from, to);
        var out = flows.get(List.of(from, ""));
        return DoubleStream.of(or0(out == null ? null : out.yuan()), or0(takenIn.get(to)))
                .filter(whole -> whole > 0 && whole >= yuan)
                .map(whole -> yuan / whole);
    }

    private boolean isWithheld(String from, String to) {
        var flow = flows.get(List.of(from, to));
        return flow != null && flow.yuan() == null;
    }

    private double yuan(String from, String to) {
        var flow = flows.get(List.of(from, to));
        return or0(flow == null ? null : flow.yuan());
    }
}
