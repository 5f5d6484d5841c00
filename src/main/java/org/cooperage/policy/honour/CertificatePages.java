package org.cooperage.policy.honour;

import java.io.IOException;
import java.util.UUID;
import org.cooperage.party.Upload;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/// Entering an honour with its certificate, handing one in later, and looking at it; the same for programs.
@Controller
class CertificatePages {
    private final Honours honours;
    private final Certificates certificates;

    CertificatePages(Honours honours, Certificates certificates) {
        this.honours = honours;
        this.certificates = certificates;
    }

    @PostMapping("/honours")
    @AskAgain("/honours/new")
    String enter(@ModelAttribute HonourDraft draft, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        certificates.enter(draft, file == null || file.isEmpty() ? null : read(file));
        return "redirect:/honours";
    }

    @PostMapping("/honours/{honourId}/certificate")
    @AskAgain("/honours")
    String attach(@PathVariable UUID honourId, @RequestParam MultipartFile file) throws IOException {
        certificates.attach(new Honour.Id(honourId), read(file));
        return "redirect:/honours";
    }

    @PostMapping(path = "/api/honours/{honourId}/certificate", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseBody
    HonourView send(@PathVariable UUID honourId, @RequestParam MultipartFile file) throws IOException {
        var id = new Honour.Id(honourId);
        certificates.attach(id, read(file));
        return honours.view(id);
    }

    /// The form calls the number of the document “document” already.
    private static Upload read(MultipartFile file) throws IOException {
        try {
            return Upload.of(file);
        } catch (InvalidInput wrong) {
            throw InvalidInput.all(wrong.faults().stream()
                    .map(f -> new Fault("file", f.value(), f.messageKey(), f.mendKey(), f.details()))
                    .toList());
        }
    }

    @GetMapping({"/honours/{honourId}/certificate", "/api/honours/{honourId}/certificate"})
    ResponseEntity<byte[]> content(@PathVariable UUID honourId) {
        var one = certificates.get(new Honour.Id(honourId));
        return Upload.shown(one.name(), one.mediaType(), certificates.content(one));
    }
}
