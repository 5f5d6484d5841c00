package org.cooperage.portal.onboarding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.access.Enrolling;
import org.cooperage.access.Sessions;
import org.cooperage.party.CreditCode;
import org.cooperage.party.Upload;
import org.cooperage.place.Place;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// One question a page, with a thumb, without JavaScript if need be. Every answer is kept at once.
@Controller
class OnboardingPages {

    private final Onboarding onboarding;
    private final Questions questions;
    private final Sessions sessions;

    OnboardingPages(Onboarding onboarding, Questions questions, Sessions sessions) {
        this.onboarding = onboarding;
        this.questions = questions;
        this.sessions = sessions;
    }

    @GetMapping("/onboarding")
    String next(@RequestParam(required = false) Draft.@Nullable Step step, Model model) {
        return Acting.current().isSignedIn()
                ? questions.ask(onboarding.draft(), Optional.ofNullable(step), List.of(), model)
                : questions.askAccount("", "", List.of(), model);
    }

    @PostMapping("/onboarding/account")
    Object account(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var language = LocaleContextHolder.getLocale().getLanguage();
            if (onboarding.enrol(username.strip(), password, name, language) instanceof Enrolling.UsernameTaken) {
                throw InvalidInput.of("username", username, "onboarding.invalid.username", "onboarding.mend.username");
            }
        } catch (InvalidInput wrong) {
            return badly(questions.askAccount(username, name, wrong.faults(), model), model);
        }
        sessions.signIn(username.strip(), request, response);
        return "redirect:/onboarding";
    }

    @PostMapping("/onboarding/code")
    Object code(@RequestParam(defaultValue = "") String code, Model model) {
        return switch (CreditCode.checkTyped("code", code)) {
            case CreditCode.Checking.Right(var right, var doubtful) -> {
                onboarding.answer(draft -> draft.with(right));
                yield "redirect:/onboarding";
            }
            case CreditCode.Checking.Wrong(var fault) -> {
                model.addAttribute("typed", code);
                yield ask(Draft.Step.CODE, List.of(fault), model);
            }
        };
    }

    /// While one types: what is wrong so far, nothing while it is still too short.
    @GetMapping("/onboarding/code-check")
    String check(@RequestParam(defaultValue = "") String code, Model model) {
        model.addAttribute("checking", CreditCode.checkTyped("code", code));
        model.addAttribute("typed", code.strip().length());
        return "onboarding/parts :: check";
    }

    @PostMapping("/onboarding/place")
    Object place(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable UUID place,
            Model model) {
        var faults = questions.faults(kind, name, Optional.ofNullable(place));
        var joinsAs = Questions.findKind(kind);
        if (!faults.isEmpty() || joinsAs.isEmpty() || place == null) {
            model.addAttribute("typed", name);
            model.addAttribute("typedKind", kind);
            return ask(Draft.Step.PLACE, faults, model);
        }
        onboarding.answer(draft -> draft.with(joinsAs.get(), name, new Place.Id(place)));
        return "redirect:/onboarding";
    }

    /// All numbers of the page, and the button that was tapped: `KNIT12:+1`, or none to go on.
    @PostMapping("/onboarding/machines")
    String machines(@RequestParam Map<String, String> typed, @RequestParam(defaultValue = "") String change) {
        onboarding.answer(draft -> Tapping.apply(draft, typed, change));
        return change.isEmpty()
                ? "redirect:/onboarding?step=CHECK"
                : "redirect:/onboarding?step=MACHINES#" + Tapping.kind(change);
    }

    @PostMapping("/onboarding/completion")
    Object complete(
            @RequestParam(required = false) @Nullable MultipartFile licence, Model model, HttpServletRequest request)
            throws IOException {
        try {
            return switch (onboarding.complete(upload(licence))) {
                case Joining.Joined(var party) -> {
                    sessions.actFor(party.id().value(), request);
                    yield "redirect:/onboarding/done";
                }
                case Joining.CodeTaken() -> ask(Draft.Step.CODE, List.of(Questions.CODE_TAKEN), model);
                case Joining.Incomplete(var step) -> "redirect:/onboarding?step=" + step;
            };
        } catch (InvalidInput wrong) {
            return ask(Draft.Step.CHECK, wrong.faults(), model);
        }
    }

    @GetMapping("/onboarding/done")
    String done() {
        return Acting.current().party().isPresent() ? "onboarding/done" : "redirect:/onboarding";
    }

    private static Optional<Upload> upload(@Nullable MultipartFile licence) throws IOException {
        return licence == null || licence.isEmpty() ? Optional.empty() : Optional.of(Upload.of(licence));
    }

    private ModelAndView ask(Draft.Step step, List<Fault> faults, Model model) {
        return badly(questions.ask(onboarding.draft(), Optional.of(step), faults, model), model);
    }

    private static ModelAndView badly(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.BAD_REQUEST);
    }
}
