package org.cooperage.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The industry graph: what is made, from what, by which processes.
///
/// Links, processes and kinds are common and public. A product or routing is common, then association and operator
/// edit it, or a firm's own, then only that firm sees it.
@Service
@Transactional(readOnly = true)
public class Chain {

    private static final int LONGEST_NAME = 200;

    private final ChainStore store;
    private final ProductStore products;
    private final Ids ids;

    Chain(ChainStore store, ProductStore products, Ids ids) {
        this.store = store;
        this.products = products;
        this.ids = ids;
    }

    public List<Link> links() {
        return store.links();
    }

    public List<Link.Flow> flows() {
        return store.flows();
    }

    public List<Process> processes() {
        return store.processes();
    }

    public Process process(Process.Id id) {
        return store.findProcess(id).orElseThrow(() -> new NotFound("process", id));
    }

    public List<ResourceKind> kinds() {
        return store.kinds();
    }

    public Page<Product> products(Product.Filter filter, PageRequest page) {
        return products.list(filter, page);
    }

    public Product product(Product.Id id) {
        return products.find(id).orElseThrow(() -> new NotFound("product", id));
    }

    public Optional<Product> findProduct(String code) {
        return products.findByCode(code);
    }

    /// The routings of a product, the usable ones first.
    public List<Routing> routings(Product.Id product) {
        return products.routings(product);
    }

    public Routing routing(Routing.Id id) {
        return products.findRouting(id).orElseThrow(() -> new NotFound("routing", id));
    }

    public Optional<Routing> findRouting(String code) {
        return products.findRoutingByCode(code);
    }

    /// Whether the one who acts may edit what belongs to `owner`, or to all.
    public boolean mayEdit(@Nullable UUID owner) {
        var acting = Acting.current();
        return owner == null ? isSteward(acting) : acting.isFor(owner) || acting.role() == Role.SYSTEM;
    }

    /// Whether the one who acts may add products and routings, common or his own.
    public boolean mayAdd() {
        return isSteward(Acting.current()) || Acting.current().party().isPresent();
    }

    /// Adds a product: common when association or operator add it, else the acting party's own.
    @Transactional
    public Product create(Product.Draft draft) {
        var owner = ownerOfNew("Adding a product");
        refuse(faults(draft));
        var product = with(draft, new Product.Id(ids.next()), owner, 1);
        if (!products.insert(product)) {
            throw InvalidInput.of("code", draft.code(), "chain.wrong.code-taken", "chain.mend.code-taken");
        }
        return product;
    }

    @Transactional
    public Product edit(Product.Id id, int version, Product.Draft draft) {
        var old = product(id);
        checkMayEdit("Editing this product", old.owner());
        refuse(faults(draft));
        var changed = with(draft, id, old.owner(), version);
        if (!products.update(changed)) {
            throw new Stale("product", id);
        }
        return product(id);
    }

    /// Adds a way to make a product.
    @Transactional
    public Routing create(Product.Id product, Routing.Draft draft) {
        var owner = ownerOfNew("Adding a routing");
        product(product);
        refuse(faults(draft));
        var routing = with(draft, new Routing.Id(ids.next()), product, owner, 1);
        if (!products.insert(routing)) {
            throw InvalidInput.of("code", draft.code(), "chain.wrong.code-taken", "chain.mend.code-taken");
        }
        return routing;
    }

    @Transactional
    public Routing edit(Routing.Id id, int version, Routing.Draft draft) {
        var old = routing(id);
        checkMayEdit("Editing this routing", old.owner());
        refuse(faults(draft));
        if (!products.update(with(draft, id, old.product(), old.owner(), version))) {
            throw new Stale("routing", id);
        }
        return routing(id);
    }

    private List<Fault> faults(Product.Draft draft) {
        var faults = new ArrayList<Fault>();
        checkLabel(faults, draft.code(), draft.name());
        if (draft.unitKg().signum() <= 0 || draft.unitKg().intValue() >= 100_000) {
            faults.add(Fault.of("unitKg", draft.unitKg(), "chain.wrong.positive", "chain.mend.positive"));
        }
        var low = draft.priceLow();
        var high = draft.priceHigh();
        if (low != null && high != null && low.compareTo(high) > 0) {
            faults.add(Fault.of("priceHigh", high, "chain.wrong.band", "chain.mend.band"));
        }
        return faults;
    }

    private List<Fault> faults(Routing.Draft draft) {
        var known = store.processes().stream().map(Process::id).collect(Collectors.toSet());
        var faults = new ArrayList<Fault>();
        checkLabel(faults, draft.code(), draft.name());
        faults.addAll(RoutingRules.check(draft.operations(), known));
        return faults;
    }

    private static void checkLabel(List<Fault> faults, String code, Bilingual name) {
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
            faults.add(Fault.of("code", code, "chain.wrong.code", "chain.mend.code"));
        }
        if (name.zh().isBlank()
                || name.zh().length() > LONGEST_NAME
                || name.en().length() > LONGEST_NAME) {
            faults.add(Fault.of("name", name.zh(), "chain.wrong.name", "chain.mend.name"));
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
    }

    private static @Nullable UUID ownerOfNew(String what) {
        var acting = Acting.current();
        if (isSteward(acting)) {
            return null;
        }
        return acting.party().orElseThrow(() -> new NotAllowed(what));
    }

    private void checkMayEdit(String what, @Nullable UUID owner) {
        if (!mayEdit(owner)) {
            throw new NotAllowed(what);
        }
    }

    private static boolean isSteward(Acting acting) {
        return switch (acting.role()) {
            case OPS, ASC, SYSTEM -> true;
            case GOV, LEAD, SME, FI, SVC, PARK, PER, PUB, BUYER -> false;
        };
    }

    private static Product with(Product.Draft draft, Product.Id id, @Nullable UUID owner, int version) {
        return new Product(
                id,
                draft.code(),
                owner,
                draft.name(),
                draft.unit(),
                draft.hs(),
                draft.unitKg(),
                draft.priceLow(),
                draft.priceHigh(),
                version);
    }

    private static Routing with(
            Routing.Draft draft, Routing.Id id, Product.Id product, @Nullable UUID owner, int version) {
        return new Routing(id, product, owner, draft.code(), draft.name(), draft.active(), draft.operations(), version);
    }
}
