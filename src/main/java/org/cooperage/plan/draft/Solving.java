package org.cooperage.plan.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cooperage.place.Freights;
import org.cooperage.plan.Job;
import org.cooperage.plan.draft.Drafting.Drafted;
import org.cooperage.plan.engine.Goal;
import org.cooperage.plan.weight.Weightings;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// From work that is known to plans that may be shown: stated for the engine, searched, drafted.
@Component
class Solving {
    private final Searches searches;
    private final Drafting drafting;
    private final Freights freights;
    private final Carriers carriers;
    private final Weightings weightings;
    private final PlanSettings settings;

    Solving(
            Searches searches,
            Drafting drafting,
            Freights freights,
            Carriers carriers,
            Weightings weightings,
            PlanSettings settings) {
        this.searches = searches;
        this.drafting = drafting;
        this.freights = freights;
        this.carriers = carriers;
        this.weightings = weightings;
        this.settings = settings;
    }

    /// What has to be done of an order, by whom it may be.
    ///
    /// @param closed resources that are shut, on top of what their calendars know
    /// @param taken what the order holds besides
    record Stated(
            Commission commission,
            Breakdown breakdown,
            List<Work> works,
            Map<UUID, List<TimeSlot>> closed,
            List<Job.Slot> taken) {
        static Stated anew(Commission commission, Breakdown breakdown, List<Work> works) {
            return new Stated(commission, breakdown, works, Map.of(), List.of());
        }
    }

    /// A plan for each goal that was reached; reasons come later.
    Map<Goal, Drafted> all(Stated stated) {
        var translation = translation(stated);
        var model = translation.model(freights);
        var carrier = carrier(stated);
        var drafted = new LinkedHashMap<Goal, Drafted>();
        searches.all(model.problem(), translation.wishes())
                .forEach((goal, found) -> drafting.draft(model.with(found.problem()), found.solution(), carrier)
                        .ifPresent(plan -> drafted.put(goal, plan)));
        return drafted;
    }

    /// The cheapest plan, with its reasons; nobody waits for it at a page.
    Optional<Drafted> one(Stated stated) {
        var model = translation(stated).model(freights);
        var solution = searches.patient(model.problem());
        return drafting.draft(model, solution, carrier(stated)).map(drafting::explained);
    }

    /// The same plans with reasons, found side by side.
    <K> Map<K, Drafted> explained(Map<K, Drafted> plans) {
        return searches.each(plans, drafting::explained);
    }

    private Translation translation(Stated stated) {
        return new Translation(
                stated.commission(),
                stated.breakdown(),
                stated.works(),
                settings,
                weightings.of(stated.commission().need().buyerId()),
                stated.closed(),
                stated.taken());
    }

    private Function<UUID, @Nullable UUID> carrier(Stated stated) {
        return carriers.forOrder(stated.commission().need().id().value());
    }
}
