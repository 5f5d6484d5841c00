package org.cooperage.market.horizon;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Product;
import org.cooperage.chain.Routing;
import org.cooperage.deal.OpenJob;
import org.cooperage.deal.OpenJobs;
import org.cooperage.need.Need;
import org.cooperage.need.NeedFilter;
import org.cooperage.need.Needs;
import org.cooperage.place.Places;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the horizon when somebody asks and the last reading is too old. For the operator alone. Thread-safe.
@Component
@EnableConfigurationProperties(HorizonSettings.class)
class Horizons {
    private static final int MOST_PAGES = 100;

    private final Rooms rooms;
    private final OpenJobs jobs;
    private final Needs needs;
    private final Chain chain;
    private final Places places;
    private final ExpectedStore expected;
    private final HorizonSettings settings;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate reading;
    private volatile @Nullable Horizon kept;

    Horizons(
            Rooms rooms,
            OpenJobs jobs,
            Needs needs,
            Chain chain,
            Places places,
            ExpectedStore expected,
            HorizonSettings settings,
            Ids ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rooms = rooms;
        this.jobs = jobs;
        this.needs = needs;
        this.chain = chain;
        this.places = places;
        this.expected = expected;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    private static void onlyTheOperator() {
        Acting.require("Seeing the coming weeks", Role.OPS);
    }

    Horizon current() {
        onlyTheOperator();
        var known = kept;
        return known != null && known.at().plus(settings.keep()).isAfter(clock.instant()) ? known : read();
    }

    private synchronized Horizon read() {
        var known = kept;
        if (known != null && known.at().plus(settings.keep()).isAfter(clock.instant())) {
            return known;
        }
        var read = Objects.requireNonNull(
                Acting.as(Acting.SYSTEM, () -> reading.execute(status -> horizon(clock.instant()))));
        kept = read;
        return read;
    }

    private Horizon horizon(Instant now) {
        var weeks = Week.from(now);
        var agreed = jobs.list().stream().collect(Collectors.toMap(OpenJob::id, Function.identity()));
        var processes = chain.processes();
        var counted = rooms.count(processes, weeks, agreed, now);
        return new HorizonBuilder(now, weeks, processes, places.cities(), counted, settings).build(asked(now), agreed);
    }

    private List<Asked> asked(Instant now) {
        var routings = new HashMap<Routing.Id, Routing>();
        var asked = new ArrayList<Asked>();
        for (var need : openNeeds()) {
            var routing = routings.computeIfAbsent(need.routing(), chain::routing);
            asked.add(new Asked(Asked.Kind.ASKED, need.code(), routing, need.quantity(), need.earliest(), need.due()));
        }
        for (var order : expected.after(now)) {
            routing(order.product())
                    .ifPresent(routing -> asked.add(new Asked(
                            Asked.Kind.EXPECTED,
                            order.code(),
                            routing,
                            order.quantity(),
                            order.due().minus(settings.expectedAhead()),
                            order.due())));
        }
        return asked;
    }

    private List<Need> openNeeds() {
        var filter = new NeedFilter(Optional.empty(), Optional.of(Need.Stage.OPEN), Optional.empty());
        var all = new ArrayList<Need>();
        for (int number = 0; number < MOST_PAGES; number++) {
            var page = needs.list(filter, new PageRequest(number, PageRequest.MAX_SIZE, Optional.of("due"), false));
            all.addAll(page.rows());
            if (!page.hasNext()) {
                break;
            }
        }
        return all;
    }

    /// The first active one; what cannot be made yet is not counted.
    private Optional<Routing> routing(Product.Id product) {
        return chain.routings(product).stream().filter(Routing::active).findFirst();
    }

    @Transactional(readOnly = true)
    public List<ExpectedOrder> expected() {
        onlyTheOperator();
        return expected.after(clock.instant());
    }

    @Transactional(readOnly = true)
    public Map<Product.Id, Product> products() {
        onlyTheOperator();
        return chain.products(Product.Filter.ALL, PageRequest.first()).rows().stream()
                .collect(Collectors.toMap(Product::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    @Transactional
    public ExpectedOrder expect(ExpectedForm form) {
        onlyTheOperator();
        var order = form.read(ids.next(), clock.instant());
        chain.product(order.product());
        expected.insert(order);
        forget();
        return order;
    }

    @Transactional
    public void expectNoMore(ExpectedOrder.Id id) {
        onlyTheOperator();
        if (!expected.delete(id, clock.instant())) {
            throw new NotFound("expected order", id);
        }
        forget();
    }

    /// The next look reads anew.
    void forget() {
        kept = null;
    }
}
