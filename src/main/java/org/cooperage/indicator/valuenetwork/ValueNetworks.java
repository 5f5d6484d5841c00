package org.cooperage.indicator.valuenetwork;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.indicator.engine.Telling.Memory;
import org.cooperage.indicator.monthly.MonthBook;
import org.cooperage.indicator.monthly.MonthBooks;
import org.cooperage.indicator.upgrade.DeclaredValues;
import org.cooperage.indicator.valuenetwork.OrderedStore.Common;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Ids;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Where the cluster stands in its value network, for officials. What orders tell is made when somebody first asks in a
/// month and kept; end prices are stated in public and hold at once.
@Service
class ValueNetworks {
    /// Made for brands abroad, value capture as sampled, layers to the user, sold to users directly.
    static final List<String> BESIDE = List.of("S5", "C6", "G8", "G9");

    private final OrderedStore orders;
    private final RetailStore samples;
    private final MonthBook<ValueMonth> book;
    private final DeclaredValues declared;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ValueNetworks(
            OrderedStore orders,
            RetailStore samples,
            MonthBooks books,
            DeclaredValues declared,
            Ids ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.orders = orders;
        this.samples = samples;
        this.book = books.book("VALUE", ValueMonth.class);
        this.declared = declared;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param month `2026-11`, empty for this one
    ValueNetwork get(String month) {
        require();
        var told = book.get(month, kept -> kept.isOutgrownBy(orders.count(kept.month())), this::write);
        return Objects.requireNonNull(transaction.execute(status -> network(told)));
    }

    ValueMonth keep(LocalDate month) {
        return book.keep(month, kept -> kept.isOutgrownBy(orders.count(kept.month())), this::write);
    }

    private MonthBook.Told<ValueMonth> write(LocalDate month, Optional<ValueMonth> last, Map<String, Memory> memory) {
        return new ValueCount(month, orders.orders(month), orders.makers(month)).tell(last, memory);
    }

    private ValueNetwork network(ValueMonth told) {
        var products = orders.products().stream().collect(Collectors.toMap(Common::id, Function.identity()));
        var prices = samples.latest(told.month().getYear()).stream()
                .collect(Collectors.toMap(RetailSample::product, Function.identity()));
        var positions = told.products().stream()
                .flatMap(value -> Optional.ofNullable(products.get(value.product()))
                        .map(product -> Position.of(value, product, prices.get(value.product())))
                        .stream())
                .toList();
        var stated = new HashMap<>(declared.byMeasure(told.month()));
        stated.keySet().retainAll(BESIDE);
        return new ValueNetwork(told.month(), told.orders(), told.outsidePercent(), positions, told.withheld(), stated);
    }

    /// Those whose end price may be stated.
    List<Common> products() {
        return Objects.requireNonNull(transaction.execute(status -> orders.products()));
    }

    /// Those that are kept, the latest first.
    List<LocalDate> months() {
        require();
        return book.months();
    }

    /// The latest of each product.
    List<RetailSample> samples() {
        require();
        return Objects.requireNonNull(transaction.execute(status -> samples.latest(today().getYear())));
    }

    RetailSample state(RetailDraft draft) {
        Acting.require("Stating an end price", Role.GOV, Role.ASC);
        var party = Acting.current().party().orElseThrow(() -> new NotAllowed("Stating an end price"));
        var known = products().stream().map(Common::id).toList();
        var sample = draft.read(ids.next(), known, today().getYear(), party, clock.instant());
        transaction.executeWithoutResult(status -> samples.insert(sample));
        return sample;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    private static void require() {
        Acting.require("Looking at the value network", Role.GOV, Role.ASC, Role.PARK, Role.OPS);
    }
}
