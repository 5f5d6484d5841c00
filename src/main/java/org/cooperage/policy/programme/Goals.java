package org.cooperage.policy.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.pilot.ClusterFigure;
import org.cooperage.policy.programme.ProgrammeDraft.GoalDraft;
import org.cooperage.policy.programme.ProgrammeDraft.Reading;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.springframework.stereotype.Service;

/// Sets goals and measures them, by whatever keeps the figure. Never within a transaction: figures of the cluster are
/// the platform's to read, in a transaction of its own.
@Service
class Goals {
    private static final int HEAVIEST = 10;

    private final Programmes programmes;
    private final GoalMeasures measures;
    private final GoalCourses courses;
    private final Ids ids;

    Goals(Programmes programmes, GoalMeasures measures, GoalCourses courses, Ids ids) {
        this.programmes = programmes;
        this.measures = measures;
        this.courses = courses;
        this.ids = ids;
    }

    Map<GoalMeasures.Kind, List<Fact>> measures() {
        return measures.groups();
    }

    /// What it was on that day, or on the first day after it that is known; else what it is today.
    Baseline propose(Programme.Id id, String name, Optional<LocalDate> since) {
        var programme = programmes.own(id);
        var fact = measures.find(name).orElseThrow(() -> new NotFound("measure", name));
        return propose(programme, fact, since.orElse(programme.starts()));
    }

    private Baseline propose(Programme programme, Fact fact, LocalDate since) {
        var course = course(programme, fact);
        return course.from(since)
                .map(it -> new Baseline(fact, Optional.of(it.getValue()), it.getKey(), Optional.empty(), course.page()))
                .or(() -> course.actual().map(it -> today(fact, it, course)))
                .orElseGet(() -> new Baseline(fact, Optional.empty(), since, course.untold(), course.page()));
    }

    private static Baseline today(Fact fact, ClusterFigure actual, GoalCourse course) {
        var day = LocalDate.ofInstant(actual.at(), BusinessClock.ZONE);
        return new Baseline(fact, Optional.of(actual.number()), day, Optional.empty(), course.page());
    }

    private GoalCourse course(Programme programme, Fact fact) {
        return courses.of(List.of(fact), programme.city(), programmes.maySeeFigures(programme))
                .getOrDefault(fact.name(), GoalCourse.UNSEEN);
    }

    /// A blank baseline is taken from the platform, with the day it is of.
    Goal add(Programme.Id id, GoalDraft typed) {
        var programme = programmes.own(id);
        var reading = new Reading();
        var fact = measures.find(Reading.plain(typed.fact()));
        if (fact.isEmpty()) {
            reading.wrong("fact", Reading.plain(typed.fact()), "fact");
        }
        var since = reading.day("since", typed.since());
        var proposed = Reading.plain(typed.baseline()).isEmpty()
                ? fact.map(it -> propose(programme, it, since))
                        .filter(it -> it.number().isPresent())
                : Optional.<Baseline>empty();
        var goal = goal(typed, proposed, fact, since, reading);
        reading.refuse();
        if (!programmes.add(programme, goal.orElseThrow())) {
            throw InvalidInput.of("fact", goal.get().fact().name(), "programme.wrong.twice", "programme.mend.twice");
        }
        return goal.get();
    }

    private Optional<Goal> goal(
            GoalDraft typed, Optional<Baseline> proposed, Optional<Fact> fact, LocalDate since, Reading reading) {
        boolean isBlank = Reading.plain(typed.baseline()).isEmpty();
        if (isBlank && proposed.isEmpty() && fact.isPresent()) {
            reading.wrong("baseline", fact.get().name(), "untold");
        }
        var baseline = proposed.flatMap(Baseline::number)
                .orElseGet(() -> isBlank ? BigDecimal.ONE.negate() : reading.number("baseline", typed.baseline()));
        var from = proposed.map(Baseline::since).orElse(since);
        var target = reading.number("target", typed.target());
        if (baseline.compareTo(target) == 0) {
            reading.wrong("target", target, "target");
        }
        var due = reading.after("due", typed.due(), from);
        int weight = reading.between("weight", typed.weight(), 1, HEAVIEST);
        return fact.map(it -> new Goal(ids.next(), it, baseline, from, proposed.isPresent(), target, due, weight));
    }

    List<Progress.Measured> measured(Programme programme, List<Goal> goals) {
        var today = programmes.today();
        var known = courses.of(
                goals.stream().map(Goal::fact).toList(), programme.city(), programmes.maySeeFigures(programme));
        return goals.stream()
                .map(goal -> {
                    var course = known.getOrDefault(goal.fact().name(), GoalCourse.UNSEEN);
                    var light = goal.light(course.actual().map(ClusterFigure::number), today);
                    return new Progress.Measured(goal, course, light, GoalPicture.of(goal, course, today));
                })
                .toList();
    }
}
