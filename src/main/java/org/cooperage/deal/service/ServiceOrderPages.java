package org.cooperage.deal.service;

import java.util.List;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Ordering a service, the orders of both sides, one order with what may be done now, and the provider's desk.
@Controller
class ServiceOrderPages {

    private final ServiceOrders orders;
    private final ServiceOrderDesk desk;

    ServiceOrderPages(ServiceOrders orders, ServiceOrderDesk desk) {
        this.orders = orders;
        this.desk = desk;
    }

    @GetMapping("/services/{serviceId}/orders/new")
    String form(@PathVariable UUID serviceId, @RequestParam(required = false) @Nullable String quantity, Model model) {
        Acting.require("Ordering a service");
        if (desk.needsTime(serviceId)) {
            return "redirect:/book/" + serviceId;
        }
        return desk.form(serviceId, new ServiceOrderForm(quantity == null ? "1" : quantity, ""), List.of(), model);
    }

    @PostMapping("/services/{serviceId}/orders")
    Object open(@PathVariable UUID serviceId, @ModelAttribute ServiceOrderForm form, Model model) {
        try {
            return "redirect:/service-orders/"
                    + orders.open(customer(), form.read(serviceId)).id();
        } catch (InvalidInput refused) {
            var view = desk.form(serviceId, form, refused.faults(), model);
            return new ModelAndView(view, model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    @GetMapping("/service-orders")
    String list(@ModelAttribute("query") ServiceOrderQuery query, PageRequest request, Model model) {
        var page = orders.list(query.toFilter(), request);
        model.addAttribute("page", page);
        model.addAttribute("names", desk.names(page.rows()));
        return "serviceorder/list";
    }

    @GetMapping("/service-orders/{serviceOrderId}")
    String show(@PathVariable UUID serviceOrderId, Model model) {
        return desk.order(new ServiceOrder.Id(serviceOrderId), null, List.of(), model);
    }

    @PostMapping("/service-orders/{serviceOrderId}/moves")
    Object move(
            @PathVariable UUID serviceOrderId,
            @ModelAttribute ServiceMoveForm form,
            Model model,
            RedirectAttributes next) {
        var id = new ServiceOrder.Id(serviceOrderId);
        try {
            var outcome = form.make(orders, id);
            next.addFlashAttribute(
                    "said",
                    switch (outcome) {
                        case ServiceOrdering.Done done -> "done";
                        case ServiceOrdering.NotNow notNow -> "notnow";
                    });
            return "redirect:/service-orders/" + id;
        } catch (InvalidInput refused) {
            var view = desk.order(id, form, refused.faults(), model);
            return new ModelAndView(view, model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    /// The provider's word to what was said of it.
    @PostMapping("/service-orders/{serviceOrderId}/answer")
    Object answer(
            @PathVariable UUID serviceOrderId, @RequestParam(required = false) @Nullable String words, Model model) {
        var id = new ServiceOrder.Id(serviceOrderId);
        try {
            orders.answer(id, words == null ? "" : words);
            return "redirect:/service-orders/" + id;
        } catch (InvalidInput refused) {
            var view = desk.order(id, null, refused.faults(), model);
            return new ModelAndView(view, model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    @GetMapping("/services/desk")
    String provider(Model model) {
        var me = Acting.current()
                .party()
                .map(Party.Id::new)
                .orElseThrow(() -> new NotFound("provider", "you act for nobody"));
        model.addAttribute("lines", orders.work(me));
        model.addAttribute("days", ServiceOrders.WORK_DAYS);
        var waiting = orders.list(new ServiceOrderFilter(null, me, null, null, true), PageRequest.first());
        model.addAttribute("running", waiting);
        model.addAttribute("names", desk.names(waiting.rows()));
        return "serviceorder/desk";
    }

    private static Party.Id customer() {
        return Acting.current().party().map(Party.Id::new).orElseThrow(() -> new NotAllowed("Ordering a service"));
    }
}
