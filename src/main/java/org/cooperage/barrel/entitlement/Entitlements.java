package org.cooperage.barrel.entitlement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cooperage.barrel.engine.GroupFigures;
import org.cooperage.barrel.engine.GroupFigures.Value;
import org.cooperage.barrel.entitlement.EntitlementStore.Used;
import org.cooperage.barrel.entitlement.EntitlementStore.Using;
import org.cooperage.offer.service.ServiceCategory;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The basics every member gets. A firm sees its own as they are now; of many firms whole blocks are told, as they
/// stood when the month began, so that nobody learns which firm came or went.
@Service
public class Entitlements {
    private final EntitlementStore store;
    private final Parties parties;
    private final Clock clock;
    private final TransactionTemplate asPlatform;
    private volatile @Nullable Made made;

    Entitlements(EntitlementStore store, Parties parties, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.parties = parties;
        this.clock = clock;
        this.asPlatform = new TransactionTemplate(transactions);
        this.asPlatform.setReadOnly(true);
    }

    /// What may be told of many firms, and of which day.
    record Made(LocalDate month, GroupFigures figures) {}

    /// How many of the six a firm uses.
    @Transactional(readOnly = true)
    public int active(Party.Id firm) {
        return (int) of(firm).stream().filter(Basic::isActive).count();
    }

    /// All six, in their order; for the firm itself.
    @Transactional(readOnly = true)
    List<Basic> of(Party.Id id) {
        if (!Acting.current().isFor(id.value()) && Acting.current().role() != Role.SYSTEM) {
            throw new NotAllowed("Looking at these entitlements");
        }
        var firm = parties.get(id);
        var now = clock.instant();
        var used = store.of(id, now).stream().collect(Collectors.toMap(Used::what, one -> one));
        var offers = store.offers(firm.city());
        return Arrays.stream(Entitlement.values())
                .map(what -> basic(firm, what, used.get(what), offers, now))
                .toList();
    }

    private static Basic basic(
            Party firm, Entitlement what, @Nullable Used used, Map<ServiceCategory, Integer> offers, Instant now) {
        var state = Basic.State.of(used == null ? null : used.last(), now);
        int offered = what.category()
                .map(category -> offers.getOrDefault(category, 0))
                .orElse(0);
        return used == null
                ? new Basic(what, state, 0, null, null, offered, next(firm, what))
                : new Basic(what, state, used.cases(), used.since(), used.last(), offered, next(firm, what));
    }

    private static String next(Party firm, Entitlement what) {
        return switch (what) {
            case IDENTITY -> "/parties/" + firm.id() + "/verification";
            case CONTRACT -> "/capabilities";
            case INVOICE -> "/statements";
            case FINANCE, TEST, LOGISTICS ->
                "/services?category=" + what.category().orElseThrow();
        };
    }

    /// Of many firms; nothing before eight firms were members when a month began.
    Optional<Made> coverage() {
        Acting.require("Looking at many firms' entitlements", Role.GOV, Role.ASC, Role.PARK, Role.OPS);
        var month = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE).withDayOfMonth(1);
        var old = made;
        if (old == null || !old.month().equals(month)) {
            old = make(month);
            made = old;
        }
        var told = old.figures().find(Coverage.ALL, GroupFigures.Unit.CLUSTER);
        return told.isPresent() ? Optional.of(old) : Optional.empty();
    }

    Made make(LocalDate month) {
        var begin = month.atStartOfDay(BusinessClock.ZONE).toInstant();
        var firms = Acting.as(Acting.SYSTEM, () -> asPlatform.execute(status -> store.all(begin)));
        return new Made(
                month,
                new GroupFigures(
                        firms.stream().flatMap(one -> values(one).stream()).toList()));
    }

    /// 100 for what a firm uses, 0 for what it does not.
    private static List<Value> values(Using one) {
        var values = new ArrayList<Value>();
        for (var what : Entitlement.values()) {
            values.add(new Value(Coverage.topic(what), one.firm(), one.basics().contains(what) ? 100 : 0));
        }
        values.add(new Value(Coverage.ALL, one.firm(), one.basics().size() == Entitlement.values().length ? 100 : 0));
        return values;
    }
}
