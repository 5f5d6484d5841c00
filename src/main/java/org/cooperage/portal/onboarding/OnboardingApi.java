package org.cooperage.portal.onboarding;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.CreditCode;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Registering a workshop in one call, for a person who has an account.
@RestController
class OnboardingApi {

    private final Onboarding onboarding;

    OnboardingApi(Onboarding onboarding) {
        this.onboarding = onboarding;
    }

    /// `machines`: units by kind of resource.
    record NewWorkshop(
            String code, String name, UUID place, @Nullable Map<String, Integer> machines) {}

    record Workshop(UUID id, Party.Status status) {}

    @PostMapping("/api/parties")
    ResponseEntity<Workshop> join(@RequestBody NewWorkshop asked) {
        var machines = Optional.ofNullable(asked.machines()).orElse(Map.of());
        var draft =
                new Draft(CreditCode.parse("code", asked.code()), asked.name(), new Place.Id(asked.place()), machines);
        return switch (onboarding.complete(draft, Optional.empty())) {
            case Joining.Joined(var party) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Workshop(party.id().value(), party.status()));
            case Joining.CodeTaken() ->
                ResponseEntity.status(HttpStatus.CONFLICT).build();
            case Joining.Incomplete(var step) ->
                throw InvalidInput.of("name", "", "party.invalid.name", "party.mend.name", 120);
        };
    }
}
