package org.cooperage.plan.desk;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.Chain;
import org.cooperage.chain.QualityClass;
import org.cooperage.chain.Routing;
import org.cooperage.need.Draft;
import org.cooperage.need.Need;
import org.cooperage.need.NeedFilter;
import org.cooperage.need.Needs;
import org.cooperage.need.Opening;
import org.cooperage.place.Place;
import org.cooperage.shared.Acting;
import org.cooperage.shared.EntityTag;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
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

/// A buyer's orders for programs: ask, read, change, withdraw.
@RestController
@RequestMapping("/api/orders")
class OrderApi {

    private static final int USUAL_MAKERS = 20;

    private final Needs needs;
    private final Chain chain;

    OrderApi(Needs needs, Chain chain) {
        this.needs = needs;
        this.chain = chain;
    }

    /// What is asked for. `ceiling` in yuan for the whole, tax included; `earliest` may be left out: at once.
    record OrderBody(
            UUID routing,
            List<Need.Line> lines,
            @Nullable Instant earliest,
            Instant due,
            UUID place,
            @Nullable String deliverTo,
            @Nullable BigDecimal ceiling,
            @Nullable QualityClass quality,
            @Nullable Integer maxMakers,
            @Nullable String note) {}

    record OrderView(
            UUID id,
            String code,
            UUID product,
            UUID routing,
            BigDecimal quantity,
            List<Need.Line> lines,
            Instant earliest,
            Instant due,
            UUID place,
            @Nullable String deliverTo,
            @Nullable BigDecimal ceiling,
            QualityClass quality,
            int maxMakers,
            String note,
            Need.Stage stage,
            Instant createdAt,
            int version) {

        static OrderView of(Need need) {
            return new OrderView(
                    need.id().value(),
                    need.code(),
                    need.product().value(),
                    need.routing().value(),
                    need.quantity(),
                    need.lines(),
                    need.earliest(),
                    need.due(),
                    need.deliverPlace().value(),
                    need.deliverTo(),
                    Optional.ofNullable(need.ceiling()).map(Money::yuan).orElse(null),
                    need.quality(),
                    need.maxMakers(),
                    need.note(),
                    need.stage(),
                    need.createdAt(),
                    need.version());
        }
    }

    @GetMapping
    Page<OrderView> list(@RequestParam Optional<String> q, @RequestParam Optional<Need.Stage> stage, PageRequest page) {
        var filter = new NeedFilter(q.filter(text -> !text.isBlank()), stage, Optional.empty());
        return needs.list(filter, page).map(OrderView::of);
    }

    @GetMapping("/{needId}")
    ResponseEntity<OrderView> show(@PathVariable UUID needId) {
        return ok(needs.get(new Need.Id(needId)));
    }

    @PostMapping
    ResponseEntity<OrderView> ask(@RequestBody OrderBody body) {
        Acting.require("Asking for an order", Role.BUYER, Role.LEAD, Role.SME);
        var need = opened(needs.open(draft(body)));
        return ResponseEntity.created(URI.create("/api/orders/" + need.id()))
                .eTag("\"" + need.version() + "\"")
                .body(OrderView.of(need));
    }

    @PutMapping("/{needId}")
    ResponseEntity<OrderView> change(
            @PathVariable UUID needId, @RequestHeader("If-Match") String version, @RequestBody OrderBody body) {
        return ok(opened(needs.edit(new Need.Id(needId), EntityTag.version(version), draft(body))));
    }

    @PostMapping("/{needId}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID needId) {
        needs.withdraw(new Need.Id(needId));
    }

    private Draft draft(OrderBody body) {
        var routing = chain.routing(new Routing.Id(body.routing()));
        return new Draft(
                routing.product(),
                routing.id(),
                body.lines(),
                body.earliest(),
                body.due(),
                new Place.Id(body.place()),
                body.deliverTo(),
                Optional.ofNullable(body.ceiling()).map(Money::new).orElse(null),
                Optional.ofNullable(body.quality()).orElse(QualityClass.B),
                Optional.ofNullable(body.maxMakers()).orElse(USUAL_MAKERS),
                Optional.ofNullable(body.note()).orElse(""));
    }

    private static Need opened(Opening opening) {
        return switch (opening) {
            case Opening.Opened(var need) -> need;
            case Opening.Refused(var faults) -> throw InvalidInput.all(faults);
        };
    }

    private static ResponseEntity<OrderView> ok(Need need) {
        return ResponseEntity.ok().eTag("\"" + need.version() + "\"").body(OrderView.of(need));
    }
}
