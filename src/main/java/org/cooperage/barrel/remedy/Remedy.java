package org.cooperage.barrel.remedy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cooperage.chain.Dimension;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// A service a firm has taken to lift a stave or a hoop.
///
/// @param service id among the shared services, or of the offer it was ordered from
/// @param endedOn null as long as it runs
/// @param before where the firm stood when it began; what was not known then is missing
public record Remedy(
        Id id,
        String service,
        Bilingual name,
        Source source,
        LocalDate takenOn,
        @Nullable LocalDate endedOn,
        Map<Dimension, Double> before) {

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Source {
        /// The firm says so.
        OWNER,
        /// The service was ordered here and accepted.
        ORDER
    }

    /// When a firm should look again whether it helped.
    public enum Due {
        D90(3),
        M6(6),
        M12(12);

        private final int months;

        Due(int months) {
            this.months = months;
        }

        public int months() {
            return months;
        }

        LocalDate after(LocalDate taken) {
            return this == D90 ? taken.plusDays(90) : taken.plusMonths(months);
        }
    }

    public Remedy {
        before = Map.copyOf(before);
    }

    boolean isRunning() {
        return endedOn == null;
    }
}
