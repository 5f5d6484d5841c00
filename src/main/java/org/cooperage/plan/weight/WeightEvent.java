package org.cooperage.plan.weight;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cooperage.plan.BuyerClass;

/// What happened to an announced change of the weights.
public sealed interface WeightEvent {
    UUID change();

    BuyerClass buyers();

    /// Comments are asked for until that day.
    record ConsultationOpened(UUID change, BuyerClass buyers, LocalDate until) implements WeightEvent {}

    /// It counts from that day on.
    ///
    /// @param commented parties that had something to say
    record ChangePublished(UUID change, BuyerClass buyers, LocalDate on, List<UUID> commented) implements WeightEvent {
        public ChangePublished {
            commented = List.copyOf(commented);
        }
    }
}
