package org.cooperage.deal.dispute;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.cooperage.deal.Deal;
import org.cooperage.deal.work.Photo;
import org.cooperage.party.Upload;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Disputes as buyer, maker and mediator see them: the list, the claim form, and one dispute with what one may say now.
@Controller
class DisputePages {

    private final Disputes disputes;
    private final DisputeDesk desk;

    DisputePages(Disputes disputes, DisputeDesk desk) {
        this.disputes = disputes;
        this.desk = desk;
    }

    @GetMapping("/disputes")
    String list(@RequestParam(defaultValue = "false") boolean all, PageRequest page, Model model) {
        model.addAttribute("page", disputes.list(all ? DisputeFilter.ALL : DisputeFilter.OPEN, page));
        model.addAttribute("all", all);
        return "dispute/list";
    }

    @GetMapping("/orders/{needId}/disputes/new")
    String form(@PathVariable UUID needId, @RequestParam(required = false) @Nullable String job, Model model) {
        return desk.claim(needId, new DisputeForm(job, null, null, null, null, null), List.of(), model);
    }

    @PostMapping("/orders/{needId}/disputes")
    Object open(
            @PathVariable UUID needId,
            @ModelAttribute DisputeForm form,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            Model model)
            throws IOException {
        try {
            var entered = new Entered();
            var job = new Deal.Id(entered.id("job", form.job()));
            entered.refuse();
            var picture = photo == null || photo.isEmpty() ? null : Photo.of(photo.getBytes());
            return "redirect:/disputes/"
                    + disputes.open(job, form.toClaim(picture)).id();
        } catch (InvalidInput refused) {
            var view = desk.claim(needId, form, refused.faults(), model);
            return new ModelAndView(view, model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    @GetMapping("/disputes/{disputeId}")
    String show(@PathVariable UUID disputeId, Model model) {
        return desk.dispute(new Dispute.Id(disputeId), null, List.of(), model);
    }

    @GetMapping("/disputes/{disputeId}/photo")
    ResponseEntity<byte[]> photo(@PathVariable UUID disputeId) {
        var photo = disputes.findPhoto(new Dispute.Id(disputeId)).orElseThrow(() -> new NotFound("photo", disputeId));
        return Upload.shown("photo", photo.mediaType(), photo.content());
    }

    @PostMapping("/disputes/{disputeId}/acceptance")
    String accept(@PathVariable UUID disputeId, @RequestParam int version, RedirectAttributes next) {
        return said(disputes.accept(new Dispute.Id(disputeId), version), next);
    }

    @PostMapping("/disputes/{disputeId}/offer")
    Object offer(
            @PathVariable UUID disputeId,
            @RequestParam int version,
            @ModelAttribute DisputeForm form,
            Model model,
            RedirectAttributes next) {
        var id = new Dispute.Id(disputeId);
        return typed(id, form, () -> disputes.offer(id, version, form.toRemedy(), form.words()), model, next);
    }

    @PostMapping("/disputes/{disputeId}/rejection")
    Object reject(
            @PathVariable UUID disputeId,
            @RequestParam int version,
            @ModelAttribute DisputeForm form,
            Model model,
            RedirectAttributes next) {
        var id = new Dispute.Id(disputeId);
        return typed(id, form, () -> disputes.reject(id, version, form.words()), model, next);
    }

    @PostMapping("/disputes/{disputeId}/agreement")
    String agree(@PathVariable UUID disputeId, @RequestParam int version, RedirectAttributes next) {
        return said(disputes.agree(new Dispute.Id(disputeId), version), next);
    }

    @PostMapping("/disputes/{disputeId}/withdrawal")
    String withdraw(@PathVariable UUID disputeId, @RequestParam int version, RedirectAttributes next) {
        return said(disputes.withdraw(new Dispute.Id(disputeId), version), next);
    }

    @PostMapping("/disputes/{disputeId}/mediation")
    String mediate(@PathVariable UUID disputeId, @RequestParam int version, RedirectAttributes next) {
        return said(disputes.mediate(new Dispute.Id(disputeId), version), next);
    }

    @PostMapping("/disputes/{disputeId}/verdict")
    Object decide(
            @PathVariable UUID disputeId,
            @RequestParam int version,
            @ModelAttribute DisputeForm form,
            Model model,
            RedirectAttributes next) {
        var id = new Dispute.Id(disputeId);
        return typed(id, form, () -> disputes.decide(id, version, form.toRemedy(), form.words()), model, next);
    }

    @PostMapping("/disputes/{disputeId}/sending")
    String send(@PathVariable UUID disputeId, @RequestParam int version, RedirectAttributes next) {
        return said(disputes.send(new Dispute.Id(disputeId), version), next);
    }

    @PostMapping("/disputes/{disputeId}/receipt")
    String receive(@PathVariable UUID disputeId, @RequestParam int version, RedirectAttributes next) {
        return said(disputes.receive(new Dispute.Id(disputeId), version), next);
    }

    private Object typed(
            Dispute.Id id, DisputeForm form, Supplier<Disputing> work, Model model, RedirectAttributes next) {
        try {
            return said(work.get(), next);
        } catch (InvalidInput refused) {
            var view = desk.dispute(id, form, refused.faults(), model);
            return new ModelAndView(view, model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    private static String said(Disputing outcome, RedirectAttributes next) {
        next.addFlashAttribute(
                "said",
                switch (outcome) {
                    case Disputing.Done done -> "done";
                    case Disputing.NotNow notNow -> "notnow";
                });
        return "redirect:/disputes/" + outcome.dispute().id();
    }
}
