package org.cooperage.policy.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cooperage.policy.pilot.ClusterFigure;

/// A plan with how far it is.
///
/// @param measured whether one may see the figures of the cluster
record Progress(
        Programme programme, List<Measured> goals, List<Undertaking> undertakings, LocalDate today, boolean measured) {

    Progress {
        goals = List.copyOf(goals);
        undertakings = List.copyOf(undertakings);
    }

    record Measured(Goal goal, GoalCourse course, Light light, GoalPicture picture) {

        /// Empty: nobody has said, it is not told, or one may not see it.
        public Optional<ClusterFigure> actual() {
            return course.actual();
        }

        public double progress() {
            return actual().map(it -> goal.progress(it.number())).orElse(0.0);
        }
    }

    /// Σ weight · progress ÷ Σ weight, in per cent: at least that, for a goal that is not known adds nothing.
    public double percent() {
        double weights = goals.stream().mapToInt(it -> it.goal().weight()).sum();
        double done = goals.stream()
                .mapToDouble(it -> it.goal().weight() * it.progress())
                .sum();
        return weights == 0 ? 0 : 100 * done / weights;
    }

    public long unmeasured() {
        return goals.stream().filter(it -> it.actual().isEmpty()).count();
    }

    public long count(String light) {
        return undertakings.stream()
                .filter(it -> it.light(today).name().equals(light))
                .count();
    }

    /// What it waits for: not done yet, though it has to be before.
    public Optional<Undertaking> waitsFor(Undertaking undertaking) {
        return undertakings.stream()
                .filter(it -> undertaking.after().equals(Optional.of(it.id())))
                .filter(it -> it.doneOn().isEmpty() && undertaking.doneOn().isEmpty())
                .findFirst();
    }

    public List<Undertaking> in(Undertaking.Area area) {
        return undertakings.stream().filter(it -> it.area() == area).toList();
    }
}
