package org.cooperage.barrel;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cooperage.barrel.engine.Service;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.Services;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.Role;
import org.springframework.transaction.annotation.Transactional;

/// The effect table: what each service of the store is reckoned to lift. The operator keeps it, everybody reads it.
@org.springframework.stereotype.Service
class Effects {
    private static final int LONGEST_MONTHS = 120;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ServiceStore store;
    private final Services services;

    Effects(ServiceStore store, Services services) {
        this.store = store;
        this.services = services;
    }

    /// All services that lift something, but those that were withdrawn; the id of each is that of its offer.
    @Transactional(readOnly = true)
    List<Service> all() {
        var lifting = store.all();
        var offers = services.list(
                lifting.stream().flatMap(one -> offer(one).stream()).toList());
        var gone = offers.stream()
                .filter(offer -> !offer.isOpen())
                .map(offer -> offer.id().toString())
                .collect(Collectors.toSet());
        return lifting.stream().filter(one -> !gone.contains(one.id())).toList();
    }

    private static Optional<ServiceOffer.Id> offer(Service one) {
        return ID.matcher(one.id()).matches() ? Optional.of(ServiceOffer.Id.of(one.id())) : Optional.empty();
    }

    /// Replaces what a service lifts; nothing: it is no longer advised. Only for the operator.
    ///
    /// @param cost yuan a year
    @Transactional
    void set(ServiceOffer.Id id, Money cost, int months, List<Service.Effect> effects) {
        Acting.require("Saying what a service lifts", Role.OPS);
        var offer = services.get(id);
        var dimensions =
                new HashSet<>(effects.stream().map(Service.Effect::dimension).toList());
        if (cost.isNegative()
                || months < 0
                || months > LONGEST_MONTHS
                || dimensions.size() < effects.size()
                || !effects.stream().allMatch(it -> isScore(it.floor()) && isScore(it.ceiling()))) {
            throw InvalidInput.of(
                    "effects", offer.content().name().zh(), "barrel.invalid.service", "barrel.mend.service");
        }
        store.replace(new Service(id.toString(), offer.content().name(), cost, months, effects));
    }

    private static boolean isScore(double score) {
        return score >= 0 && score <= 100;
    }
}
