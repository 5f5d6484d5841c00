package org.cooperage.plan.engine.search;

import java.util.Arrays;
import org.cooperage.plan.engine.Calendar;
import org.cooperage.plan.engine.Group;
import org.cooperage.plan.engine.Operation;
import org.cooperage.plan.engine.Resource;

/// What kind of problem it is, read off the model alone.
enum Structure {
    /// Nothing binds but the choice of modes: no capacity, no dates, no limits, links that form trees.
    FREE_TREES,
    /// Single units that are always open, and only the end of the last task counts.
    JOB_SHOP,
    /// The same, with jobs that go through one of several lines without overtaking.
    LINES,
    /// Everything else.
    GENERAL;

    static Structure of(Shop shop) {
        if (isFree(shop) && FreeTrees.fit(shop)) {
            return FREE_TREES;
        }
        if (!countsMakespanOnly(shop) || !isPlain(shop)) {
            return GENERAL;
        }
        if (shop.problem.groups().isEmpty()) {
            return JOB_SHOP;
        }
        return Lines.fit(shop) ? LINES : GENERAL;
    }

    private static boolean isFree(Shop shop) {
        var weights = shop.weights;
        return weights.makespanPerMinute() == 0
                && weights.splitPerSite() == 0
                && weights.evenness() == 0
                && shop.problem.groups().isEmpty()
                && shop.problem.fixed().isEmpty()
                && shop.problem.previous().isEmpty()
                && !shop.hasCeilings
                && Arrays.stream(shop.resources).allMatch(Structure::alwaysThere)
                && Arrays.stream(shop.orders).allMatch(o -> o.latePerDay() == 0 && o.flowPerDay() == 0)
                && Arrays.stream(shop.operations).allMatch(o -> o.maxFirmPpm() >= 1_000_000 && isLoose(shop, o))
                && shop.problem.links().stream().allMatch(l -> !l.limited() && l.holdingPerDay() == 0);
    }

    private static boolean isLoose(Shop shop, Operation operation) {
        return operation.maxSites() >= shop.problem.sites().size()
                && operation.modes().stream().allMatch(m -> m.minQuantity() == 0 && m.pricePerJob() == 0);
    }

    private static boolean alwaysThere(Resource resource) {
        return resource.unlimited() && resource.calendar() == Calendar.always() && !resource.isDear();
    }

    private static boolean countsMakespanOnly(Shop shop) {
        var w = shop.weights;
        return w.makespanPerMinute() > 0
                && !shop.hasCeilings
                && w.pricePercent() == 0
                && w.transportPercent() == 0
                && w.setupPercent() == 0
                && w.holdingPercent() == 0
                && w.riskPercent() == 0
                && w.fairnessPercent() == 0
                && w.incumbencyPercent() == 0
                && w.splitPerSite() == 0
                && w.evenness() == 0
                && Arrays.stream(shop.orders).allMatch(o -> o.latePerDay() == 0 && o.flowPerDay() == 0);
    }

    private static boolean isPlain(Shop shop) {
        return shop.problem.fixed().isEmpty()
                && shop.problem.previous().isEmpty()
                && shop.problem.groups().stream()
                        .noneMatch(
                                g -> g instanceof Group.SameSite s && s.tasks().isEmpty())
                && Arrays.stream(shop.resources).allMatch(Structure::single)
                && Arrays.stream(shop.operations).allMatch(o -> o.maxFirmPpm() >= 1_000_000 && isLoose(shop, o))
                && shop.problem.links().stream().noneMatch(l -> l.limited());
    }

    private static boolean single(Resource resource) {
        return resource.units() == 1
                && resource.calendar() == Calendar.always()
                && resource.busy().isEmpty()
                && !resource.isDear()
                && resource.setups().isNone()
                && !resource.batches();
    }
}
