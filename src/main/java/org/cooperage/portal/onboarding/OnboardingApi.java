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

/// Registering a workshop or a provider of services in one call, for a person who has an account.
@RestController
class OnboardingApi {

    private final Onboarding onboarding;

    OnboardingApi(Onboarding onboarding) {
        this.onboarding = onboarding;
    }

    /// @param kind `SMALL_FIRM` (the default) or `SERVICE`
    /// @param machines units by kind of resource; workshops only
    record NewWorkshop(
            Party.@Nullable Kind kind,
            String code,
            String name,
            UUID place,
            @Nullable Map<String, Integer> machines) {

        Draft read() {
            var joinsAs = kind == null ? Party.Kind.SMALL_FIRM : kind;
            var units = Optional.ofNullable(machines).orElse(Map.of());
            if (!Draft.KINDS.contains(joinsAs)) {
                throw InvalidInput.of("kind", joinsAs, "onboarding.invalid.kind", "onboarding.mend.kind");
            }
            if (joinsAs == Party.Kind.SERVICE && !units.isEmpty()) {
                throw InvalidInput.of("machines", units, "onboarding.invalid.machines", "onboarding.mend.machines");
            }
            return new Draft(joinsAs, CreditCode.parse("code", code), name, new Place.Id(place), units);
        }
    }

    record Workshop(UUID id, Party.Status status) {}

    @PostMapping("/api/parties")
    ResponseEntity<Workshop> join(@RequestBody NewWorkshop asked) {
        return switch (onboarding.complete(asked.read(), Optional.empty())) {
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
