package org.cooperage.plan.engine.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.cooperage.plan.engine.Link;

/// The fewest minutes that pass on the way between two steps, whoever does them.
final class LeastTravel {
    /// Pairs of sites that are looked at; of more the least is taken to be nothing.
    private static final int MOST_PAIRS = 10_000;

    private final Shop shop;
    private final Map<Long, Integer> known = new HashMap<>();

    LeastTravel(Shop shop) {
        this.shop = shop;
    }

    int along(Link link) {
        if (shop.problem.travel().places() == 0) {
            return 0;
        }
        int from = shop.operation[link.from()];
        int to = shop.operation[link.to()];
        return known.computeIfAbsent((long) from * shop.operations.length + to, pair -> least(from, to));
    }

    private int least(int from, int to) {
        int[] senders = sites(from);
        int[] receivers = sites(to);
        if ((long) senders.length * receivers.length > MOST_PAIRS) {
            return 0;
        }
        int least = Integer.MAX_VALUE;
        for (int sender : senders) {
            for (int receiver : receivers) {
                least = Math.min(least, shop.travel(sender, receiver));
            }
        }
        return least;
    }

    private int[] sites(int operation) {
        return Arrays.stream(shop.modes[operation])
                .mapToInt(m -> shop.site[m.resource()])
                .distinct()
                .toArray();
    }
}
