package org.cooperage.availability.power;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cooperage.chain.ResourceKind;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Entered;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Restricted hours and the power of machines, for programs.
@RestController
@RequestMapping("/api/power")
class PowerApi {
    private final Powers powers;

    PowerApi(Powers powers) {
        this.powers = powers;
    }

    record HoursView(UUID id, UUID city, Bilingual name, Set<DayOfWeek> days, LocalTime opens, Duration length) {
        static HoursView of(RestrictedHours one) {
            var hours = one.hours();
            return new HoursView(
                    one.id().value(), one.city().value(), hours.name(), hours.days(), hours.opens(), hours.length());
        }
    }

    /// @param kilowatts by kind of machine
    record PowerView(List<HoursView> restricted, Map<String, BigDecimal> kilowatts) {}

    record Draws(@Nullable String kilowatts) {}

    @GetMapping
    PowerView show() {
        var kilowatts = new TreeMap<String, BigDecimal>();
        powers.kilowatts().forEach((kind, kw) -> kilowatts.put(kind.value(), kw));
        return new PowerView(powers.restricted().stream().map(HoursView::of).toList(), kilowatts);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    HoursView restrict(@RequestBody PowerForm wanted) {
        return HoursView.of(powers.restrict(wanted.place(), wanted.read(new UUID(0, 0))));
    }

    @DeleteMapping("/{restrictedId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable UUID restrictedId) {
        powers.lift(new RestrictedHours.Id(restrictedId));
    }

    @PutMapping("/kinds/{kind}")
    PowerView draws(@PathVariable String kind, @RequestBody Draws wanted) {
        var entered = new Entered();
        var kilowatts = entered.decimal("kilowatts", wanted.kilowatts());
        entered.refuse();
        powers.draws(new ResourceKind.Id(kind), kilowatts);
        return show();
    }
}
