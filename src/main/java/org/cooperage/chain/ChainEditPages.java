package org.cooperage.chain;

import java.util.List;
import java.util.UUID;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Stale;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Products and routings, changed by whom they belong to. What was typed stays when something is wrong.
@Controller
class ChainEditPages {

    private static final Fault LATE = Fault.of("code", "", "chain.wrong.stale", "chain.mend.stale");

    private final Chain chain;

    ChainEditPages(Chain chain) {
        this.chain = chain;
    }

    @GetMapping("/products/new")
    Object askProduct(Model model) {
        return form(null, ProductForm.EMPTY, List.of(), HttpStatus.OK, model);
    }

    @PostMapping("/products")
    Object addProduct(@ModelAttribute ProductForm form, Model model) {
        try {
            return "redirect:/products/" + chain.create(form.toDraft()).id();
        } catch (InvalidInput invalid) {
            return form(null, form, invalid.faults(), HttpStatus.BAD_REQUEST, model);
        }
    }

    @GetMapping("/products/{productId}/edit")
    Object askProduct(@PathVariable UUID productId, Model model) {
        var product = ownProduct(productId);
        return form(product, ProductForm.of(product), List.of(), HttpStatus.OK, model);
    }

    @PostMapping("/products/{productId}")
    Object editProduct(@PathVariable UUID productId, @ModelAttribute ProductForm form, Model model) {
        var product = ownProduct(productId);
        try {
            chain.edit(product.id(), form.readVersion(), form.toDraft());
            return "redirect:/products/" + productId;
        } catch (InvalidInput invalid) {
            return form(product, form, invalid.faults(), HttpStatus.BAD_REQUEST, model);
        } catch (Stale stale) {
            return form(product, form, List.of(LATE), HttpStatus.CONFLICT, model);
        }
    }

    @GetMapping("/products/{productId}/routings/new")
    Object askRouting(@PathVariable UUID productId, Model model) {
        var product = chain.product(new Product.Id(productId));
        return form(product, null, RoutingForm.forNew(), List.of(), HttpStatus.OK, model);
    }

    @PostMapping("/products/{productId}/routings")
    Object addRouting(@PathVariable UUID productId, @ModelAttribute RoutingForm form, Model model) {
        var product = chain.product(new Product.Id(productId));
        try {
            return "redirect:/routings/"
                    + chain.create(product.id(), form.toDraft()).id();
        } catch (InvalidInput invalid) {
            return form(product, null, form, invalid.faults(), HttpStatus.BAD_REQUEST, model);
        }
    }

    @GetMapping("/routings/{routingId}/edit")
    Object askEdit(@PathVariable UUID routingId, Model model) {
        var routing = ownRouting(routingId);
        var product = chain.product(routing.product());
        return form(product, routing, RoutingForm.of(routing), List.of(), HttpStatus.OK, model);
    }

    @PostMapping("/routings/{routingId}")
    Object editRouting(@PathVariable UUID routingId, @ModelAttribute RoutingForm form, Model model) {
        var routing = ownRouting(routingId);
        var product = chain.product(routing.product());
        try {
            chain.edit(routing.id(), form.readVersion(), form.toDraft());
            return "redirect:/routings/" + routingId;
        } catch (InvalidInput invalid) {
            return form(product, routing, form, invalid.faults(), HttpStatus.BAD_REQUEST, model);
        } catch (Stale stale) {
            return form(product, routing, form, List.of(LATE), HttpStatus.CONFLICT, model);
        }
    }

    private static Object form(
            @Nullable Product product, ProductForm form, List<Fault> faults, HttpStatus status, Model model) {
        model.addAttribute("product", product);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("units", Unit.values());
        return new ModelAndView("chain/product-form", model.asMap(), status);
    }

    private Object form(
            Product product,
            @Nullable Routing routing,
            RoutingForm form,
            List<Fault> faults,
            HttpStatus status,
            Model model) {
        model.addAttribute("product", product);
        model.addAttribute("routing", routing);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("units", Unit.values());
        model.addAttribute("processes", chain.processes());
        return new ModelAndView("chain/routing-form", model.asMap(), status);
    }

    private Product ownProduct(UUID id) {
        var product = chain.product(new Product.Id(id));
        if (!chain.mayEdit(product.owner())) {
            throw new NotFound("product", id);
        }
        return product;
    }

    private Routing ownRouting(UUID id) {
        var routing = chain.routing(new Routing.Id(id));
        if (!chain.mayEdit(routing.owner())) {
            throw new NotFound("routing", id);
        }
        return routing;
    }
}
