package org.cooperage.demo.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts machines and seats into the firms so that the totals of each link come out, and says what each can do.
final class Workshops {
    private final Scenario scenario;
    private final Profile profile;
    private final Calendars calendars;
    private final List<Workshop> workshops = new ArrayList<>();

    private Workshops(Scenario scenario, Profile profile, Calendars calendars) {
        this.scenario = scenario;
        this.profile = profile;
        this.calendars = calendars;
    }

    static List<Workshop> of(Scenario scenario, Profile profile, Calendars calendars, List<Firm> firms) {
        var equipping = new Workshops(scenario, profile, calendars);
        for (var city : profile.cities()) {
            for (var link : profile.links()) {
                var there = firms.stream().filter(f -> f.in(city, link.id())).toList();
                if (!there.isEmpty()) equipping.equip(city, link, there);
            }
        }
        return equipping.workshops;
    }

    private void equip(Profile.City city, Profile.Link link, List<Firm> firms) {
        var story = firms.stream().filter(f -> f.story() != null).toList();
        var others = firms.stream().filter(f -> f.story() == null).toList();
        for (var firm : story) for (var own : firm.ownUnits()) install(firm, profile.kind(own.kind()), own.units());
        Set<Firm> equipped = new HashSet<>();
        for (var wanted : link.units()) {
            int owned = story.stream()
                    .flatMap(f -> f.ownUnits().stream())
                    .filter(u -> u.kind().equals(wanted.kind()))
                    .mapToInt(Profile.KindUnits::units)
                    .sum();
            int total = Math.max(1, Math.round((float) wanted.total() * firms.size() / link.firms()));
            equipped.addAll(distribute(
                    city, wanted, Math.max(owned > 0 ? 0 : 1, total - owned), others.isEmpty() ? firms : others));
        }
        if (link.units().isEmpty()) return;
        var first = profile.kind(link.units().getFirst().kind());
        others.stream().filter(f -> !equipped.contains(f)).forEach(f -> install(f, first, 1));
    }

    /// Larger firms are likelier to own a kind, and own more of it.
    private List<Firm> distribute(Profile.City city, Profile.Units wanted, int total, List<Firm> firms) {
        if (total == 0) return List.of();
        int owners = Math.min(total, (int) Math.max(1, Math.round(wanted.owners() * firms.size())));
        Map<Firm, Double> luck = new HashMap<>();
        for (var firm : firms) {
            double unit = Dice.of(scenario.seed(), "owner", wanted.kind(), firm.number())
                    .unit();
            luck.put(firm, -StrictMath.log(unit + 0x1p-54) / firm.party().jobs());
        }
        var chosen = firms.stream()
                .sorted(Comparator.comparingDouble((Firm f) -> luck.get(f)).thenComparing(Firm::number))
                .limit(owners)
                .toList();
        int[] units = Apportionment.atLeastOne(
                total,
                chosen.stream()
                        .mapToDouble(f -> StrictMath.pow(f.party().jobs(), 0.9))
                        .toArray());
        for (int i = 0; i < units.length; i++) install(chosen.get(i), profile.kind(wanted.kind()), units[i]);
        return chosen;
    }

    /// Vats come in sizes: one resource for each size.
    private void install(Firm firm, Profile.Kind kind, int units) {
        if (kind.batchSizes().size() < 2) {
            install(
                    firm,
                    kind,
                    units,
                    kind.batchSizes().isEmpty() ? 0 : kind.batchSizes().getFirst(),
                    1);
            return;
        }
        int[] parts = Apportionment.of(units, 0.3, 0.5, 0.2);
        int nominal = kind.batchSizes().get(1);
        for (int i = 0; i < parts.length; i++) {
            int size = kind.batchSizes().get(i);
            if (parts[i] > 0) install(firm, kind, parts[i], size, Math.min(1, size / (double) nominal));
        }
    }

    /// @param speed against the batch the routing reckons with; a larger vat takes one colour lot all the same
    private void install(Firm firm, Profile.Kind kind, int units, int batch, double speed) {
        var dice = Dice.of(scenario.seed(), "workshop", kind.id() + batch, firm.number());
        var hours = calendars.of(firm, kind.shift());
        String size = kind.batchSizes().size() > 1 ? " " + batch + " kg" : "";
        var resource = new Cluster.Resource(
                Key.of("resource", workshops.size()),
                firm.id(),
                firm.site().id(),
                firm.party().region(),
                kind.id(),
                kind.zh() + size,
                kind.en() + size,
                units,
                efficiency(kind, speed, dice),
                hours.calendar().id());
        workshops.add(
                new Workshop(firm, kind, runMinutes(kind), resource, capability(firm, kind, resource, dice), hours));
    }

    /// Routings reckon with the fastest kind of a process, the others are that much less efficient.
    private BigDecimal efficiency(Profile.Kind kind, double speed, Dice dice) {
        double pace = kind.minutesPerUnit() == 0 ? 1 : runMinutes(kind) / kind.minutesPerUnit();
        double value = Math.min(1.2, kind.efficiency() * dice.lognormal(0.998, 0.06)) * speed * pace;
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    }

    private double runMinutes(Profile.Kind kind) {
        return profile.process(kind.process()).kinds().stream()
                .mapToDouble(k -> profile.kind(k).minutesPerUnit())
                .min()
                .orElseThrow();
    }

    private Cluster.Capability capability(Firm firm, Profile.Kind kind, Cluster.Resource resource, Dice dice) {
        double good = firm.party().goodShare();
        String quality = good >= 0.965 ? "A" : good >= 0.93 ? "B" : "C";
        double premium = switch (quality) {
            case "A" -> 1.06;
            case "C" -> 0.95;
            default -> 1;
        };
        double price = kind.priceYuan().middle() * firm.party().priceLevel() * premium * dice.lognormal(1, 0.05);
        int total = inspected(firm, resource, dice);
        int jobs = Math.ceilDiv(total, 320);
        boolean wet = profile.process(kind.process()).wet();
        return new Cluster.Capability(
                Key.of("capability", workshops.size()),
                resource.id(),
                firm.id(),
                kind.process(),
                resource.region(),
                quality,
                wet ? "PW-%s-%05d".formatted(resource.region(), firm.number()) : null,
                wet ? permitUntil(firm, kind, dice) : null,
                yuan(Math.clamp(
                        price, kind.priceYuan().low() * 0.9, kind.priceYuan().high() * 1.1)),
                BigDecimal.valueOf(Math.round(dice.in(kind.setupFeeYuan()) / 5) * 5L)
                        .setScale(2),
                (int) (Math.round(dice.in(kind.minLot()) / 5) * 5),
                dice.binomial(total, good),
                total,
                dice.binomial(jobs, Math.clamp(0.9 + 0.06 * dice.normal(), 0.6, 0.99)),
                jobs);
    }

    /// Young firms have hardly any record.
    private int inspected(Firm firm, Cluster.Resource resource, Dice dice) {
        int age = scenario.date().getYear() - firm.party().founded();
        double median = Math.min(age, 6) * 90 * Math.sqrt(resource.units());
        return (int) Math.min(200_000, dice.lognormal(median, 0.8));
    }

    /// One permit in twenty-five has run out where there are many: such a firm must not be planned.
    private LocalDate permitUntil(Firm firm, Profile.Kind kind, Dice dice) {
        boolean lapsed = dice.chance(0.04) && firm.story() == null && kind.id().equals("WASH_DRUM");
        return scenario.date().plusDays(lapsed ? -dice.between(10, 200) : dice.between(120, 1500));
    }

    private static BigDecimal yuan(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
