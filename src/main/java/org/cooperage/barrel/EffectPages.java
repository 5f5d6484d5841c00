package org.cooperage.barrel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.barrel.engine.Service;
import org.cooperage.chain.Dimension;
import org.cooperage.offer.service.ServiceFilter;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.Services;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The operator says what the services of the store lift.
@Controller
class EffectPages {
    private static final PageRequest BY_NAME = new PageRequest(0, PageRequest.MAX_SIZE, Optional.of("name"), false);

    private final Effects effects;
    private final Services services;

    EffectPages(Effects effects, Services services) {
        this.effects = effects;
        this.services = services;
    }

    @GetMapping("/barrel/effects")
    String list(Model model) {
        Acting.require("Saying what a service lifts", Role.OPS);
        model.addAttribute("effects", effects.all());
        model.addAttribute("offers", services.list(ServiceFilter.OPEN, BY_NAME).rows());
        return "barrel/effects";
    }

    @GetMapping("/barrel/effects/{serviceId}")
    String form(@PathVariable UUID serviceId, Model model) {
        Acting.require("Saying what a service lifts", Role.OPS);
        var known = effects.all().stream()
                .filter(it -> it.id().equals(serviceId.toString()))
                .findFirst();
        model.addAttribute(
                "cost", known.map(it -> it.cost().yuan().toPlainString()).orElse(""));
        model.addAttribute(
                "months", known.map(it -> Integer.toString(it.months())).orElse("3"));
        model.addAttribute("lifts", known.map(EffectPages::lines).orElse(""));
        return shown(serviceId, model);
    }

    @PostMapping("/barrel/effects/{serviceId}")
    Object set(@PathVariable UUID serviceId, @RequestParam Map<String, String> typed, Model model) {
        try {
            var entered = new Entered();
            var cost = new Money(entered.decimal("cost", typed.get("cost")));
            var months = entered.whole("months", typed.get("months"));
            entered.refuse();
            effects.set(new ServiceOffer.Id(serviceId), cost, months, read(typed.get("lifts")));
            return "redirect:/barrel/effects";
        } catch (InvalidInput refused) {
            model.addAllAttributes(typed);
            model.addAttribute("faults", refused.faults());
            return new ModelAndView(shown(serviceId, model), model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    private String shown(UUID serviceId, Model model) {
        model.addAttribute("offer", services.get(new ServiceOffer.Id(serviceId)));
        return "barrel/effect";
    }

    private static String lines(Service it) {
        return String.join(
                "\n",
                it.effects().stream()
                        .map(one -> "%s %s %s".formatted(one.dimension(), plain(one.floor()), plain(one.ceiling())))
                        .toList());
    }

    private static String plain(double score) {
        return score == Math.rint(score) ? Long.toString(Math.round(score)) : Double.toString(score);
    }

    /// A line each: `RD 55 70`.
    private static List<Service.Effect> read(@Nullable String typed) {
        var lines = new ArrayList<Service.Effect>();
        for (var line : typed == null ? List.<String>of() : typed.lines().toList()) {
            if (!line.isBlank()) {
                lines.add(effect(line.strip().split("[\\s:：,，]+")));
            }
        }
        return lines;
    }

    private static Service.Effect effect(String[] cells) {
        var known = Arrays.stream(Dimension.values()).map(Enum::name).toList();
        var isWhole = cells.length == 3
                && known.contains(cells[0])
                && cells[1].matches("\\d{1,3}(\\.\\d)?")
                && cells[2].matches("\\d{1,3}(\\.\\d)?");
        if (!isWhole) {
            throw InvalidInput.of("lifts", String.join(" ", cells), "barrel.invalid.lift", "barrel.mend.lift");
        }
        return new Service.Effect(
                Dimension.valueOf(cells[0]), Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
    }
}
