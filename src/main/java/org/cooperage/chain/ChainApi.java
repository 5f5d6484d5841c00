package org.cooperage.chain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.EntityTag;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The chain for programs.
@RestController
@RequestMapping("/api")
class ChainApi {

    private final Chain chain;

    ChainApi(Chain chain) {
        this.chain = chain;
    }

    record LinkView(String id, Bilingual name, String industry, boolean service, List<String> feeds) {}

    record ProcessView(
            String id, Bilingual name, @Nullable String link, String industry, boolean wet, List<String> kinds) {}

    record ProductView(
            UUID id,
            String code,
            @Nullable UUID owner,
            Bilingual name,
            Unit unit,
            @Nullable String hs,
            BigDecimal unitKg,
            @Nullable BigDecimal priceLow,
            @Nullable BigDecimal priceHigh,
            int version) {

        static ProductView of(Product it) {
            return new ProductView(
                    it.id().value(),
                    it.code(),
                    it.owner(),
                    it.name(),
                    it.unit(),
                    it.hs(),
                    it.unitKg(),
                    it.priceLow(),
                    it.priceHigh(),
                    it.version());
        }
    }

    record RoutingView(
            UUID id,
            UUID product,
            @Nullable UUID owner,
            String code,
            Bilingual name,
            boolean active,
            List<Operation> operations,
            int version) {

        static RoutingView of(Routing it) {
            return new RoutingView(
                    it.id().value(),
                    it.product().value(),
                    it.owner(),
                    it.code(),
                    it.name(),
                    it.active(),
                    it.operations(),
                    it.version());
        }
    }

    @GetMapping("/chain")
    List<LinkView> links() {
        var flows = chain.flows();
        return chain.links().stream()
                .map(link -> new LinkView(
                        link.id().value(),
                        link.name(),
                        link.industry(),
                        link.service(),
                        flows.stream()
                                .filter(flow -> flow.from().equals(link.id()))
                                .map(flow -> flow.to().value())
                                .toList()))
                .toList();
    }

    @GetMapping("/processes")
    List<ProcessView> processes() {
        return chain.processes().stream()
                .map(it -> new ProcessView(
                        it.id().value(),
                        it.name(),
                        it.link() == null ? null : it.link().value(),
                        it.industry(),
                        it.wet(),
                        it.kinds().stream().map(ResourceKind.Id::value).toList()))
                .toList();
    }

    @GetMapping("/products")
    Page<ProductView> products(@RequestParam(required = false) @Nullable String q, PageRequest page) {
        return chain.products(new Product.Filter(Optional.ofNullable(q), false), page)
                .map(ProductView::of);
    }

    @GetMapping("/products/{productId}")
    ResponseEntity<ProductView> product(@PathVariable UUID productId) {
        return tagged(chain.product(new Product.Id(productId)));
    }

    @PostMapping("/products")
    @ResponseStatus(HttpStatus.CREATED)
    ProductView add(@RequestBody Product.Draft draft) {
        return ProductView.of(chain.create(draft));
    }

    @PutMapping("/products/{productId}")
    ResponseEntity<ProductView> edit(
            @PathVariable UUID productId, @RequestHeader("If-Match") String ifMatch, @RequestBody Product.Draft draft) {
        return tagged(chain.edit(new Product.Id(productId), EntityTag.version(ifMatch), draft));
    }

    @GetMapping("/products/{productId}/routings")
    List<RoutingView> routings(@PathVariable UUID productId) {
        return chain.routings(new Product.Id(productId)).stream()
                .map(RoutingView::of)
                .toList();
    }

    @PostMapping("/products/{productId}/routings")
    @ResponseStatus(HttpStatus.CREATED)
    RoutingView add(@PathVariable UUID productId, @RequestBody Routing.Draft draft) {
        return RoutingView.of(chain.create(new Product.Id(productId), draft));
    }

    @GetMapping("/routings/{routingId}")
    ResponseEntity<RoutingView> routing(@PathVariable UUID routingId) {
        return tagged(chain.routing(new Routing.Id(routingId)));
    }

    @PutMapping("/routings/{routingId}")
    ResponseEntity<RoutingView> edit(
            @PathVariable UUID routingId, @RequestHeader("If-Match") String ifMatch, @RequestBody Routing.Draft draft) {
        return tagged(chain.edit(new Routing.Id(routingId), EntityTag.version(ifMatch), draft));
    }

    private static ResponseEntity<ProductView> tagged(Product it) {
        return ResponseEntity.ok().eTag(Integer.toString(it.version())).body(ProductView.of(it));
    }

    private static ResponseEntity<RoutingView> tagged(Routing it) {
        return ResponseEntity.ok().eTag(Integer.toString(it.version())).body(RoutingView.of(it));
    }
}
