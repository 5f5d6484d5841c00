package org.cooperage.plan.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Product;
import org.cooperage.chain.Routing;
import org.cooperage.need.Need;
import org.cooperage.need.Needs;
import org.cooperage.place.Places;
import org.cooperage.place.Site;
import org.cooperage.place.Sites;
import org.cooperage.plan.Plan;
import org.cooperage.plan.Plans;
import org.cooperage.plan.Proposal;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Money;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/// Puts together what the order pages show, each in one transaction.
@Component
@Transactional(readOnly = true)
class Desk {
    private static final int MOST_PRODUCTS = 200;

    private final Needs needs;
    private final Plans plans;
    private final Chain chain;
    private final Places places;
    private final Sites sites;
    private final MakerNames makers;
    private final MessageSource texts;

    Desk(Needs needs, Plans plans, Chain chain, Places places, Sites sites, MakerNames makers, MessageSource texts) {
        this.needs = needs;
        this.plans = plans;
        this.chain = chain;
        this.places = places;
        this.sites = sites;
        this.makers = makers;
        this.texts = texts;
    }

    /// What can be ordered: a product by one of its routings; `counted` if by the piece.
    public record Orderable(UUID routing, Bilingual product, Bilingual name, String code, boolean counted) {}

    public record Spot(UUID id, Bilingual name, int depth) {}

    public List<Orderable> orderables() {
        var all = new PageRequest(0, MOST_PRODUCTS, Optional.empty(), false);
        return chain.products(Product.Filter.ALL, all).rows().stream()
                .flatMap(p -> chain.routings(p.id()).stream()
                        .filter(Routing::active)
                        .map(r -> new Orderable(r.id().value(), p.name(), r.name(), r.code(), p.unit() == Unit.PIECE)))
                .toList();
    }

    /// The list of orders as a table, in the reader's language.
    public TableExport<Need> orders() {
        var names = products();
        var locale = LocaleContextHolder.getLocale();
        return new TableExport<>(
                "orders",
                List.of(
                        column("code", Need::code),
                        column(
                                "product",
                                n -> names.getOrDefault(n.product(), Bilingual.same(""))
                                        .in(locale)),
                        column("quantity", Need::quantity),
                        column(
                                "due",
                                n -> n.due()
                                        .minusSeconds(1)
                                        .atZone(BusinessClock.ZONE)
                                        .toLocalDate()),
                        column(
                                "ceiling",
                                n -> Optional.ofNullable(n.ceiling())
                                        .map(Money::yuan)
                                        .orElse(null)),
                        column("stage", n -> texts.getMessage("need.stage." + n.stage(), null, locale)),
                        column(
                                "created",
                                n -> n.createdAt().atZone(BusinessClock.ZONE).toLocalDate())));
    }

    private TableExport.Column<Need> column(String key, Function<Need, @Nullable Object> value) {
        var header = texts.getMessage("plan.orders." + key, null, LocaleContextHolder.getLocale());
        return new TableExport.Column<>(header, value);
    }

    /// Names of products by id, for lists.
    public Map<Product.Id, Bilingual> products() {
        var all = new PageRequest(0, MOST_PRODUCTS, Optional.empty(), false);
        return chain.products(Product.Filter.ALL, all).rows().stream()
                .collect(Collectors.toMap(Product::id, Product::name));
    }

    public List<Spot> spots() {
        return places.cities().stream()
                .flatMap(city -> Stream.concat(
                        Stream.of(new Spot(city.id().value(), city.name(), 0)),
                        places.towns(city.id()).stream().map(t -> new Spot(t.id().value(), t.name(), 1))))
                .toList();
    }

    /// The request, its open proposals, or the plan in force once one was agreed.
    public void order(Need need, Model model) {
        var open = plans.open(need.id());
        var agreed = plans.findConfirmed(need.id());
        addNeed(need, model);
        addProposals(need, need.stage() == Need.Stage.OPEN ? open : List.of(), agreed, model);
        model.addAttribute("documents", needs.documents(need.id()));
    }

    private void addNeed(Need need, Model model) {
        model.addAttribute("need", need);
        model.addAttribute("product", chain.product(need.product()));
        model.addAttribute("routing", chain.routing(need.routing()));
        model.addAttribute("place", places.get(need.deliverPlace()));
    }

    private void addProposals(Need need, List<Proposal> open, Optional<Proposal> agreed, Model model) {
        var shown = agreed.map(List::of).orElse(open);
        var cheapest = open.stream().map(Proposal::price).min(Money::compareTo).orElse(Money.ZERO);
        model.addAttribute("names", makers.of(shown));
        model.addAttribute(
                "cards",
                open.stream()
                        .map(p -> PlanView.of(p, need.quantity(), cheapest))
                        .toList());
        model.addAttribute(
                "agreed",
                agreed.map(p -> PlanView.of(p, need.quantity(), p.price())).orElse(null));
    }

    /// One proposal in full.
    public void proposal(Proposal proposal, Model model) {
        var need = needs.get(proposal.needId());
        var names = makers.of(List.of(proposal));
        addNeed(need, model);
        model.addAttribute("names", names);
        model.addAttribute("view", PlanView.of(proposal, need.quantity(), proposal.price()));
        model.addAttribute("gantt", Gantt.of(proposal.plan(), names));
        model.addAttribute("map", map(proposal.plan(), need, names));
    }

    private FlowMap map(Plan plan, Need need, MakerNames.Names names) {
        var ids = plan.jobs().stream().map(j -> new Site.Id(j.siteId())).collect(Collectors.toSet());
        return FlowMap.of(plan, sites.get(ids), places.find(need.deliverPlace()), names);
    }
}
