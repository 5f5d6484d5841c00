package org.cooperage.demo.engine;

import java.util.ArrayList;
import java.util.List;

/// What one order asks for: product, colours and sizes, drawn from the order profiles.
record Demand(
        Firm buyer,
        Profile.OrderKind kind,
        Profile.Product product,
        Profile.Routing routing,
        List<Cluster.Line> lines,
        int quantity,
        String quality) {
    private static final int PLATFORM_MOST = 3000; // larger orders still go by hand-written contract

    static Demand of(Profile profile, Trade trade, Firm buyer, Dice dice) {
        var kind = profile.orderKinds()
                .get(dice.weighted(profile.orderKinds().stream()
                        .mapToDouble(Profile.OrderKind::share)
                        .toArray()));
        var routings = profile.routings().stream()
                .filter(r -> r.product().compareTo("P3") >= 0 && trade.canMake(r))
                .toList();
        var routing = dice.pick(routings);
        var product = profile.product(routing.product());
        double coat = product.id().equals("P5") ? 0.3 : 1;
        int quantity = (int) Math.clamp(
                Math.round(dice.lognormal(kind.medianPieces() * coat, kind.sigma())),
                Math.min(kind.minPieces(), PLATFORM_MOST),
                Math.min(kind.maxPieces(), PLATFORM_MOST));
        return new Demand(
                buyer,
                kind,
                product,
                routing,
                lines(profile, kind, quantity, dice),
                quantity,
                dice.pick(List.of("A", "B", "B", "B", "C")));
    }

    private static List<Cluster.Line> lines(Profile profile, Profile.OrderKind kind, int quantity, Dice dice) {
        int most = Math.clamp(quantity / 60, 1, (int) kind.colours().high());
        int colours = Math.min(most, dice.between((int) kind.colours().low(), (int)
                kind.colours().high()));
        int[] order = dice.permutation(profile.colours().size());
        double[] even = new double[colours];
        java.util.Arrays.fill(even, 1);
        int[] perColour = Apportionment.of(quantity, even);
        double[] ratio = profile.sizeRatio().stream()
                .mapToDouble(Profile.SizeWeight::weight)
                .toArray();
        var lines = new ArrayList<Cluster.Line>();
        for (int c = 0; c < colours; c++) {
            int[] sizes = Apportionment.of(perColour[c], ratio);
            for (int s = 0; s < sizes.length; s++) {
                if (sizes[s] > 0)
                    lines.add(new Cluster.Line(
                            profile.colours().get(order[c]).zh(),
                            profile.sizeRatio().get(s).size(),
                            sizes[s]));
            }
        }
        return lines;
    }

    /// What must go into a step so that the ordered quantity comes out of the last one.
    int input(Profile.Step wanted) {
        if (wanted.onceMinutes() > 0) return 1;
        double needed = quantity * wanted.unitsPerProduct();
        for (var step : routing.steps()) if (step.seq() >= wanted.seq()) needed /= step.goodShare();
        return (int) Math.ceil(needed - 1e-9);
    }

    /// The steps that occupy a resource.
    List<Profile.Step> machineSteps() {
        return routing.steps().stream().filter(s -> !s.byHand()).toList();
    }
}
