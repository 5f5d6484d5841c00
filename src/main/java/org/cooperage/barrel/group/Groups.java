package org.cooperage.barrel.group;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.barrel.engine.Blocks.Member;
import org.cooperage.barrel.engine.GroupFigures;
import org.cooperage.barrel.engine.GroupFigures.Value;
import org.cooperage.barrel.engine.GroupFunction;
import org.cooperage.barrel.engine.PeerGroups;
import org.cooperage.barrel.engine.ShortStaves;
import org.cooperage.chain.Dimension;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Figures about many firms' barrels, made once a month from the scores that were kept then, so that nobody learns from
/// a figure which firm has come or gone meanwhile.
@Service
class Groups {
    /// Whether a service has free time is looked for so far ahead.
    static final Duration SOON = Duration.ofDays(14);

    private final GroupStore store;
    private final FullOffers full;
    private final TransactionTemplate transaction;
    private volatile @Nullable Made made;

    Groups(GroupStore store, FullOffers full, PlatformTransactionManager transactions) {
        this.store = store;
        this.full = full;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /// What may be told, and of when.
    ///
    /// @param bodies functions that rest on what public bodies do, not on firms: 0–100, of the whole cluster
    record Made(LocalDate month, GroupFigures figures, Supply supply, Map<GroupFunction, Double> bodies) {}

    /// Nothing before the first month was kept.
    Optional<Made> find() {
        Acting.require("Looking at many firms' barrels", Role.GOV, Role.ASC, Role.PARK, Role.OPS);
        return Acting.as(Acting.SYSTEM, () -> transaction.execute(status -> made()));
    }

    private synchronized Optional<Made> made() {
        var month = store.month();
        var offers = store.offers();
        var supply = new Supply(offers, full.of(offers, SOON), store.cities());
        var old = made;
        if (month.isPresent() && (old == null || !old.month().equals(month.get()))) {
            var figures = new GroupFigures(values(month.get(), offered(offers)));
            made = new Made(month.get(), figures, supply, bodies(month.get()));
        } else if (old != null) {
            made = new Made(old.month(), old.figures(), supply, bodies(old.month()));
        }
        return Optional.ofNullable(made);
    }

    private Map<GroupFunction, Double> bodies(LocalDate month) {
        var bodies = new EnumMap<GroupFunction, Double>(GroupFunction.class);
        store.occupancy().ifPresent(share -> bodies.put(GroupFunction.SPACE, share));
        store.done(month).ifPresent(share -> bodies.put(GroupFunction.GOVERNANCE, share));
        return bodies;
    }

    private static Set<Dimension> offered(List<Supply.Offered> offers) {
        return offers.stream().map(Supply.Offered::dimension).collect(Collectors.toSet());
    }

    private List<Value> values(LocalDate month, Set<Dimension> offered) {
        var firms = store.scores(month);
        var groups = new PeerGroups(firms.stream().flatMap(Groups::scores).toList());
        var values = new ArrayList<Value>();
        for (var firm : firms) {
            firm.scores()
                    .forEach((dimension, score) -> values.add(new Value(Topics.score(dimension), firm.firm(), score)));
            ShortStaves.find(firm.firm().link(), firm.size(), firm.scores(), groups)
                    .ifPresent(it -> values.addAll(ofShortStave(firm.firm(), it, offered)));
        }
        store.digital().forEach(one -> values.add(new Value(Topics.DIGITAL, one.firm(), one.value())));
        store.permits().forEach(one -> values.add(new Value(Topics.PERMIT, one.firm(), one.value())));
        return values;
    }

    private static Stream<PeerGroups.Score> scores(GroupStore.Scored firm) {
        return firm.scores().entrySet().stream()
                .map(one -> new PeerGroups.Score(firm.firm().link(), firm.size(), one.getKey(), one.getValue()));
    }

    private static List<Value> ofShortStave(Member firm, Dimension found, Set<Dimension> offered) {
        var values = new ArrayList<Value>();
        for (var stave : Dimension.STAVES) {
            values.add(new Value(Topics.shortStave(stave), firm, stave == found ? 100 : 0));
        }
        values.add(new Value(Topics.SERVED, firm, offered.contains(found) ? 100 : 0));
        return values;
    }
}
