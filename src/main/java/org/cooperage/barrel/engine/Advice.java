package org.cooperage.barrel.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cooperage.chain.Dimension;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// Which services to take together, and what comes of it.
///
/// @param services at most three, the most useful one first
/// @param lifts every stave and hoop that rises
/// @param after the barrel then; peers where they are now
/// @param candidates how many services were weighed against each other
/// @param alone each candidate on its own, the most useful first
public record Advice(
        List<Service> services,
        Money cost,
        int months,
        List<Lift> lifts,
        Assessment before,
        Assessment after,
        int candidates,
        List<Alone> alone) {

    /// A stave or hoop that rises, and through which service.
    public record Lift(Dimension dimension, double from, double to, Service by) {
        /// What the lift rests on; null: an expert's guess.
        public Service.@Nullable Observed observed() {
            return by.effects().stream()
                    .filter(effect -> effect.dimension() == dimension)
                    .map(Service.Effect::observed)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    /// A service on its own.
    ///
    /// @param gain carrying capacity it adds
    public record Alone(Service service, double gain) {}

    public Advice {
        services = List.copyOf(services);
        lifts = List.copyOf(lifts);
        alone = List.copyOf(alone);
    }

    /// Carrying capacity won.
    public double gain() {
        return after.water().capacity() - before.water().capacity();
    }

    public Optional<Standing> nextShortStave() {
        return after.shortStave();
    }
}
