package org.cooperage.plan.draft;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.availability.power.Powers;
import org.cooperage.chain.Chain;
import org.cooperage.match.Inquiry;
import org.cooperage.match.Matches;
import org.cooperage.match.Shortlist;
import org.cooperage.need.Need;
import org.cooperage.place.Places;
import org.cooperage.plan.Weight;
import org.cooperage.plan.passed.Credits;
import org.cooperage.plan.weight.Weightings;
import org.cooperage.shared.TimeSlot;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Gathers what planning needs to know: the routing, the makers, their time.
@Component
@EnableConfigurationProperties(PlanSettings.class)
class Planning {
    private final Chain chain;
    private final Places places;
    private final Matches matches;
    private final Weightings weightings;
    private final Credits credits;
    private final Powers powers;
    private final PlanSettings settings;
    private final Clock clock;

    Planning(
            Chain chain,
            Places places,
            Matches matches,
            Weightings weightings,
            Credits credits,
            Powers powers,
            PlanSettings settings,
            Clock clock) {
        this.chain = chain;
        this.places = places;
        this.matches = matches;
        this.weightings = weightings;
        this.credits = credits;
        this.powers = powers;
        this.settings = settings;
        this.clock = clock;
    }

    /// A need as a whole, begun as soon as makers have had time to answer.
    Commission commission(Need need) {
        var now = clock.instant();
        boolean near = Duration.between(now, need.due()).compareTo(settings.quickBelow()) < 0;
        var answered = now.plus(near ? settings.answerQuick() : settings.answerNormal());
        var begins = answered.isAfter(need.earliest()) ? answered : need.earliest();
        return commission(need, need.lines(), nextHour(begins), need.due());
    }

    Commission commission(Need need, List<Need.Line> lines, Instant begins, Instant due) {
        var last = due.isAfter(begins) ? due : begins;
        var from = begins.truncatedTo(ChronoUnit.MINUTES);
        var horizon = last.plus(settings.lateBeyond()).truncatedTo(ChronoUnit.MINUTES);
        return new Commission(
                need,
                chain.product(need.product()),
                Step.of(chain.routing(need.routing())),
                lines,
                need.ceiling(),
                places.get(need.deliverPlace()),
                from,
                horizon,
                new Power(powers.restricted(new TimeSlot(from, horizon)), powers.kilowatts()));
    }

    List<Step> steps(Need need) {
        return Step.of(chain.routing(need.routing()));
    }

    private static Instant nextHour(Instant moment) {
        var hour = moment.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(moment) ? hour : hour.plus(1, ChronoUnit.HOURS);
    }

    Breakdown breakdown(Commission commission) {
        return Breakdown.of(commission.lines(), commission.steps(), settings.mostPortions());
    }

    List<Shortlist> shortlists(Commission commission, Breakdown breakdown) {
        return shortlists(commission, breakdown, Set.of(), Set.of(), Set.of());
    }

    /// @param excluded makers that get nothing new
    /// @param wanted resources that have work of this order already
    /// @param ownDeals whose holds count as free
    List<Shortlist> shortlists(
            Commission commission, Breakdown breakdown, Set<UUID> excluded, Set<UUID> wanted, Set<UUID> ownDeals) {
        var need = commission.need();
        var inquiry = new Inquiry(
                need.buyerId(),
                need.quality(),
                commission.period(),
                need.due(),
                commission.deliverPlace().point(),
                excluded,
                wanted,
                ownDeals);
        return matches.rank(inquiry, tasks(commission, breakdown));
    }

    private List<Inquiry.Task> tasks(Commission commission, Breakdown breakdown) {
        var tasks = new ArrayList<Inquiry.Task>();
        var open = credits.open(
                breakdown.steps().stream().map(s -> s.process().value()).collect(Collectors.toSet()));
        double each = weightings.of(commission.need().buyerId()).number(Weight.CREDIT);
        for (int step = 0; step < breakdown.steps().size(); step++) {
            var at = breakdown.steps().get(step);
            var quantity = at.fromEngine(breakdown.inputOf(step));
            double unitKg = at.kg(BigDecimal.ONE, commission.product().unitKg()).doubleValue();
            tasks.add(new Inquiry.Task(
                    at.operation(),
                    quantity,
                    commission.maxMakers(at),
                    commission.valueAfter(at),
                    unitKg,
                    neededBy(commission, step, breakdown.steps().size()),
                    step == breakdown.lastGoods(),
                    worth(open.getOrDefault(at.process().value(), Map.of()), each)));
        }
        return tasks;
    }

    private static Map<UUID, Double> worth(Map<UUID, Integer> credits, double each) {
        var worth = new HashMap<UUID, Double>();
        credits.forEach((maker, count) -> worth.put(maker, count * each));
        return worth;
    }

    /// Steps overlap, but the last ones need time too: the steps get the period in equal shares and one more to
    /// begin with.
    private static Instant neededBy(Commission commission, int step, int steps) {
        var due = commission.need().due();
        if (!due.isAfter(commission.begins())) {
            return commission.horizon();
        }
        var whole = Duration.between(commission.begins(), due);
        return commission.begins().plus(whole.multipliedBy(step + 2L).dividedBy(steps + 1L));
    }

    /// Every step as a whole, for whoever is on its shortlist.
    static List<Work> works(Breakdown breakdown, List<Shortlist> shortlists) {
        var works = new ArrayList<Work>();
        for (int step = 0; step < shortlists.size(); step++) {
            works.add(Work.anew(step, shortlists.get(step).matches(), breakdown.portionsOf(step), 0));
        }
        return works;
    }
}
