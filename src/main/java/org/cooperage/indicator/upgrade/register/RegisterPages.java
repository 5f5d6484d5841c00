package org.cooperage.indicator.upgrade.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cooperage.indicator.engine.upgrade.SixChanges;
import org.cooperage.indicator.engine.upgrade.UpgradeKind;
import org.cooperage.shared.Acting;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.Entered;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The registers: upgrading events, demonstrations, the six changes.
@Controller
class RegisterPages {
    private final UpgradeEvents events;
    private final Demonstrations demonstrations;
    private final Surveys surveys;

    RegisterPages(UpgradeEvents events, Demonstrations demonstrations, Surveys surveys) {
        this.events = events;
        this.demonstrations = demonstrations;
        this.surveys = surveys;
    }

    private static boolean is(Role... roles) {
        return List.of(roles).contains(Acting.current().role());
    }

    /// @param asked what a link has filled in already, by field
    @GetMapping("/upgrade/events")
    String events(PageRequest page, @RequestParam Map<String, String> asked, Model model) {
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", asked);
        }
        model.addAttribute("profile", events.profile());
        model.addAttribute("page", events.list(page));
        model.addAttribute("kinds", UpgradeKind.values());
        model.addAttribute("scopes", UpgradeEvent.Scope.values());
        model.addAttribute("mayRegister", is(Role.LEAD, Role.SME, Role.SVC));
        return "upgrade/events";
    }

    @PostMapping("/upgrade/events")
    @AskAgain("/upgrade/events")
    String register(@RequestParam Map<String, String> typed) {
        var entered = new Entered();
        var draft = new EventDraft(
                entered.choice("kind", typed.get("kind"), UpgradeKind.class),
                entered.choice("scope", typed.get("scope"), UpgradeEvent.Scope.class),
                typed.get("title"),
                typed.get("measured"),
                typed.get("unit"),
                entered.findDecimal("before", typed.get("before")),
                entered.findDecimal("after", typed.get("after")),
                entered.findDay("day", typed.get("day")),
                typed.get("evidence"));
        entered.refuse();
        events.register(draft);
        return "redirect:/upgrade/events";
    }

    @GetMapping("/upgrade/demonstrations")
    String demonstrations(PageRequest page, Model model) {
        model.addAttribute("page", demonstrations.list(page));
        model.addAttribute("mayCall", is(Role.GOV, Role.ASC));
        return "upgrade/demonstrations";
    }

    @PostMapping("/upgrade/demonstrations")
    @AskAgain("/upgrade/demonstrations")
    String call(@RequestParam Map<String, String> typed) {
        var entered = new Entered();
        var draft = new DemonstrationDraft(
                typed.get("title"),
                typed.get("problem"),
                typed.get("measured"),
                typed.get("unit"),
                entered.yes(typed.get("more")),
                entered.findDay("callUntil", typed.get("callUntil")));
        entered.refuse();
        return shown(demonstrations.call(draft));
    }

    private static String shown(Demonstration it) {
        return "redirect:/upgrade/demonstrations/" + it.id();
    }

    @GetMapping("/upgrade/demonstrations/{demonstrationId}")
    String demonstration(@PathVariable UUID demonstrationId, Model model) {
        var it = demonstrations.get(new Demonstration.Id(demonstrationId));
        model.addAttribute("it", it);
        model.addAttribute("stages", Demonstration.Stage.values());
        model.addAttribute(
                "mine",
                is(Role.GOV, Role.ASC) && Acting.current().isFor(it.caller().value()));
        model.addAttribute("mayRepeat", is(Role.LEAD, Role.SME, Role.SVC));
        return "upgrade/demonstration";
    }

    @PostMapping("/upgrade/demonstrations/{demonstrationId}/baseline")
    @AskAgain("/upgrade/demonstrations/{demonstrationId}")
    String baseline(@PathVariable UUID demonstrationId, @RequestParam Map<String, String> typed) {
        return shown(demonstrations.baseline(new Demonstration.Id(demonstrationId), value(typed)));
    }

    @PostMapping("/upgrade/demonstrations/{demonstrationId}/acceptance")
    @AskAgain("/upgrade/demonstrations/{demonstrationId}")
    String accept(@PathVariable UUID demonstrationId, @RequestParam Map<String, String> typed) {
        return shown(demonstrations.accept(new Demonstration.Id(demonstrationId), value(typed)));
    }

    private static ValueDraft value(Map<String, String> typed) {
        var entered = new Entered();
        var draft = new ValueDraft(
                entered.findDecimal("value", typed.get("value")),
                entered.findDay("day", typed.get("day")),
                typed.get("source"));
        entered.refuse();
        return draft;
    }

    @PostMapping("/upgrade/demonstrations/{demonstrationId}/publication")
    @AskAgain("/upgrade/demonstrations/{demonstrationId}")
    String publish(@PathVariable UUID demonstrationId, @RequestParam @Nullable String story) {
        return shown(demonstrations.publish(new Demonstration.Id(demonstrationId), story));
    }

    @PostMapping("/upgrade/demonstrations/{demonstrationId}/replications")
    String replicate(@PathVariable UUID demonstrationId) {
        return shown(demonstrations.replicate(new Demonstration.Id(demonstrationId)));
    }

    @GetMapping("/upgrade/survey")
    String survey(Model model) {
        var survey = surveys.get();
        model.addAttribute("survey", survey);
        model.addAttribute("picture", RadarPicture.of(survey));
        model.addAttribute(
                "changes", IntStream.range(0, SixChanges.CHANGES).boxed().toList());
        model.addAttribute("items", IntStream.range(0, SixChanges.ITEMS).boxed().toList());
        return "upgrade/survey";
    }

    @PostMapping("/upgrade/survey")
    @AskAgain("/upgrade/survey")
    String answer(@RequestParam Map<String, String> typed) {
        surveys.answer(IntStream.range(0, SixChanges.CHANGES * SixChanges.ITEMS)
                .mapToObj(i -> typed.getOrDefault("a" + i, ""))
                .filter(text -> text.matches("[1-5]"))
                .map(Integer::valueOf)
                .toList());
        return "redirect:/upgrade/survey";
    }
}
