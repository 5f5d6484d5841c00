package org.cooperage.policy.pilot;

import java.io.IOException;
import java.util.UUID;
import org.cooperage.party.Upload;
import org.cooperage.shared.AskAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Schemes a cluster may apply for, how it stands against each, and entering what is missing.
@Controller
class PilotPages {
    private final Pilots pilots;
    private final PilotPack pack;

    PilotPages(Pilots pilots, PilotPack pack) {
        this.pilots = pilots;
        this.pack = pack;
    }

    @GetMapping("/pilots")
    String list(Model model) {
        model.addAttribute("cluster", pilots.cluster());
        model.addAttribute("all", pilots.list());
        return "pilot/list";
    }

    @GetMapping("/pilots/{scheme}")
    String show(@PathVariable String scheme, Model model) {
        model.addAttribute("cluster", pilots.cluster());
        model.addAttribute("it", pilots.assess(scheme));
        return "pilot/pilot";
    }

    @GetMapping("/pilots/{scheme}/evidence/{fact}")
    String form(@PathVariable String scheme, @PathVariable String fact, Model model) {
        var asked = pilots.fact(fact);
        model.addAttribute("scheme", pilots.get(scheme));
        model.addAttribute("fact", asked);
        model.addAttribute("history", pilots.history(asked));
        return "pilot/evidence";
    }

    @PostMapping("/pilots/{scheme}/evidence/{fact}")
    @AskAgain("/pilots/{scheme}/evidence/{fact}")
    String enter(
            @PathVariable String scheme,
            @PathVariable String fact,
            @ModelAttribute EvidenceDraft draft,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        pilots.enter(fact, draft, file == null || file.isEmpty() ? null : Upload.of(file));
        return "redirect:/pilots/%s#%s"
                .formatted(pilots.get(scheme).id(), pilots.fact(fact).name());
    }

    @GetMapping("/pilots/{scheme}/pack")
    ResponseEntity<byte[]> pack(@PathVariable String scheme) throws IOException {
        return PilotPack.answer(scheme, pack.of(scheme));
    }

    @GetMapping("/pilot-evidence/{pilotEvidenceId}")
    ResponseEntity<byte[]> content(@PathVariable UUID pilotEvidenceId) {
        var id = new Evidence.Id(pilotEvidenceId);
        var one = pilots.get(id);
        var content = pilots.content(id);
        return Upload.shown(String.valueOf(one.fileName()), String.valueOf(one.mediaType()), content);
    }
}
