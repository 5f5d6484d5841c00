package org.cooperage.plan.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.need.Draft;
import org.cooperage.need.Drawing;
import org.cooperage.need.Need;
import org.cooperage.need.NeedFilter;
import org.cooperage.need.Needs;
import org.cooperage.need.Opening;
import org.cooperage.plan.Plans;
import org.cooperage.plan.Proposing;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.TableExport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A buyer's orders: ask, change, withdraw, ask for proposals, see it all in one thread.
@Controller
class DeskPages {
    private static final int USUAL_DAYS = 18;

    private final Needs needs;
    private final Plans plans;
    private final Desk desk;
    private final OrderReader reader;
    private final Clock clock;

    DeskPages(Needs needs, Plans plans, Desk desk, OrderReader reader, Clock clock) {
        this.needs = needs;
        this.plans = plans;
        this.desk = desk;
        this.reader = reader;
        this.clock = clock;
    }

    @GetMapping("/orders")
    String list(
            @RequestParam Optional<String> q, @RequestParam Optional<Need.Stage> stage, PageRequest page, Model model) {
        var filter = new NeedFilter(q.filter(t -> !t.isBlank()), stage, Optional.empty());
        model.addAttribute("page", needs.list(filter, page));
        model.addAttribute("q", q.orElse(""));
        model.addAttribute("stage", stage.orElse(null));
        model.addAttribute("stages", Need.Stage.values());
        model.addAttribute("products", desk.products());
        return "plan/orders";
    }

    @GetMapping(path = "/orders", params = "format")
    void export(
            @RequestParam Optional<String> q,
            @RequestParam Optional<Need.Stage> stage,
            @RequestParam String format,
            PageRequest page,
            HttpServletResponse response) {
        var filter = new NeedFilter(q.filter(t -> !t.isBlank()), stage, Optional.empty());
        desk.orders().send(response, format, TableExport.pages(page, p -> needs.list(filter, p)));
    }

    @GetMapping("/orders/new")
    String form(@RequestParam(defaultValue = "") String routing, Model model) {
        requireBuyer();
        var due = clock.instant().atZone(BusinessClock.ZONE).toLocalDate().plusDays(USUAL_DAYS);
        var usual = desk.orderables().stream()
                .filter(Desk.Orderable::counted)
                .findFirst()
                .map(o -> o.routing().toString())
                .orElse("");
        model.addAttribute("form", OrderForm.empty(routing.isBlank() ? usual : routing, due.toString(), ""));
        addChoices(model);
        return "plan/form";
    }

    @PostMapping("/orders")
    ModelAndView ask(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile drawing,
            RedirectAttributes flash) {
        requireBuyer();
        return keep(null, typed, drawing, flash);
    }

    @GetMapping("/orders/{needId}/edit")
    String edit(@PathVariable UUID needId, Model model) {
        var need = needs.get(new Need.Id(needId));
        model.addAttribute("need", need);
        model.addAttribute("form", OrderForm.of(need));
        addChoices(model);
        return "plan/form";
    }

    @PostMapping("/orders/{needId}")
    ModelAndView change(
            @PathVariable UUID needId,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile drawing,
            RedirectAttributes flash) {
        return keep(needs.get(new Need.Id(needId)), typed, drawing, flash);
    }

    @GetMapping("/orders/{needId}")
    String show(@PathVariable UUID needId, Model model) {
        desk.order(needs.get(new Need.Id(needId)), model);
        return "plan/order";
    }

    @PostMapping("/orders/{needId}/proposals")
    String propose(@PathVariable UUID needId, RedirectAttributes flash) {
        return proposed(new Need.Id(needId), flash);
    }

    /// Agrees to a relaxation that was offered: the request is changed by it and planned anew.
    @PostMapping("/orders/{needId}/relaxation")
    String relax(
            @PathVariable UUID needId,
            @RequestParam(required = false) @Nullable Instant due,
            @RequestParam(required = false) @Nullable String ceiling,
            @RequestParam(required = false) @Nullable Integer makers,
            RedirectAttributes flash) {
        var need = needs.get(new Need.Id(needId));
        var draft = Draft.of(need)
                .relaxed(
                        due == null ? need.due() : due,
                        ceiling == null ? need.ceiling() : Money.parse("ceiling", ceiling),
                        makers == null ? need.maxMakers() : makers);
        return switch (needs.edit(need.id(), need.version(), draft)) {
            case Opening.Opened(var changed) -> proposed(changed.id(), flash);
            case Opening.Refused(var faults) -> throw InvalidInput.all(faults);
        };
    }

    @PostMapping("/orders/{needId}/withdrawal")
    String withdraw(@PathVariable UUID needId) {
        needs.withdraw(new Need.Id(needId));
        return "redirect:/orders";
    }

    private ModelAndView keep(
            @Nullable Need old,
            MultiValueMap<String, String> typed,
            @Nullable MultipartFile upload,
            RedirectAttributes flash) {
        var form = OrderForm.typed(typed);
        try {
            var drawing = drawing(upload);
            var draft = reader.read(form);
            var opening = old == null ? needs.open(draft) : needs.edit(old.id(), version(typed), draft);
            return switch (opening) {
                case Opening.Opened(var need) -> {
                    drawing.ifPresent(d -> needs.add(need.id(), d));
                    yield new ModelAndView(proposed(need.id(), flash));
                }
                case Opening.Refused(var faults) -> refused(old, form, faults);
            };
        } catch (InvalidInput wrong) {
            return refused(old, form, wrong.faults());
        }
    }

    private static int version(MultiValueMap<String, String> typed) {
        var version = Optional.ofNullable(typed.getFirst("version")).orElse("");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }

    private static Optional<Drawing> drawing(@Nullable MultipartFile upload) {
        try {
            return upload == null || upload.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Drawing.of(
                            Optional.ofNullable(upload.getOriginalFilename()).orElse("drawing"), upload.getBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModelAndView refused(@Nullable Need old, OrderForm form, List<InvalidInput.Fault> faults) {
        var page = new ModelAndView("plan/form", HttpStatus.BAD_REQUEST);
        page.addObject("faults", faults);
        page.addObject("form", form);
        page.addObject("need", old);
        page.addObject("orderables", desk.orderables());
        page.addObject("spots", desk.spots());
        return page;
    }

    private String proposed(Need.Id need, RedirectAttributes flash) {
        if (plans.propose(need) instanceof Proposing.Impossible why) {
            flash.addFlashAttribute("impossible", why);
        }
        return "redirect:/orders/" + need;
    }

    private void addChoices(Model model) {
        model.addAttribute("orderables", desk.orderables());
        model.addAttribute("spots", desk.spots());
    }

    private static void requireBuyer() {
        Acting.require("Asking for an order", Role.BUYER, Role.LEAD, Role.SME);
    }
}
