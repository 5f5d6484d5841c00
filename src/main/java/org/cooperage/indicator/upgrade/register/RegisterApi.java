package org.cooperage.indicator.upgrade.register;

import java.util.List;
import java.util.UUID;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The registers of the upgrade for programs.
@RestController
@RequestMapping("/api/upgrade")
class RegisterApi {
    private final UpgradeEvents events;
    private final Demonstrations demonstrations;
    private final Surveys surveys;

    RegisterApi(UpgradeEvents events, Demonstrations demonstrations, Surveys surveys) {
        this.events = events;
        this.demonstrations = demonstrations;
        this.surveys = surveys;
    }

    record StoryDraft(@Nullable String story) {}

    record SurveyDraft(@Nullable List<Integer> answers) {}

    /// One's own events.
    @GetMapping("/events")
    List<UpgradeEvent> events(PageRequest page) {
        return events.list(page).rows();
    }

    @GetMapping("/event-profile")
    EventProfile profile() {
        return events.profile();
    }

    @PostMapping("/events")
    @ResponseStatus(HttpStatus.CREATED)
    UpgradeEvent register(@RequestBody EventDraft draft) {
        return events.register(draft);
    }

    @GetMapping("/demonstrations")
    List<Demonstration> demonstrations(PageRequest page) {
        return demonstrations.list(page).rows();
    }

    @GetMapping("/demonstrations/{demonstrationId}")
    Demonstration demonstration(@PathVariable UUID demonstrationId) {
        return demonstrations.get(new Demonstration.Id(demonstrationId));
    }

    @PostMapping("/demonstrations")
    @ResponseStatus(HttpStatus.CREATED)
    Demonstration call(@RequestBody DemonstrationDraft draft) {
        return demonstrations.call(draft);
    }

    @PostMapping("/demonstrations/{demonstrationId}/baseline")
    Demonstration baseline(@PathVariable UUID demonstrationId, @RequestBody ValueDraft draft) {
        return demonstrations.baseline(new Demonstration.Id(demonstrationId), draft);
    }

    @PostMapping("/demonstrations/{demonstrationId}/acceptance")
    Demonstration accept(@PathVariable UUID demonstrationId, @RequestBody ValueDraft draft) {
        return demonstrations.accept(new Demonstration.Id(demonstrationId), draft);
    }

    @PostMapping("/demonstrations/{demonstrationId}/publication")
    Demonstration publish(@PathVariable UUID demonstrationId, @RequestBody StoryDraft draft) {
        return demonstrations.publish(new Demonstration.Id(demonstrationId), draft.story());
    }

    @PostMapping("/demonstrations/{demonstrationId}/replications")
    Demonstration replicate(@PathVariable UUID demonstrationId) {
        return demonstrations.replicate(new Demonstration.Id(demonstrationId));
    }

    @GetMapping("/survey")
    Survey survey() {
        return surveys.get();
    }

    @PostMapping("/survey")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@RequestBody SurveyDraft draft) {
        surveys.answer(draft.answers() == null ? List.of() : draft.answers());
    }
}
