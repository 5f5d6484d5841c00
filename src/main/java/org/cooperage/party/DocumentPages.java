package org.cooperage.party;

import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Handing in, looking at and taking back papers.
@Controller
class DocumentPages {

    private final Documents documents;

    DocumentPages(Documents documents) {
        this.documents = documents;
    }

    @PostMapping("/parties/{partyId}/documents")
    String attach(@PathVariable UUID partyId, @RequestParam Document.Kind kind, @RequestParam MultipartFile file)
            throws IOException {
        documents.attach(new Party.Id(partyId), kind, Upload.of(file));
        return "redirect:/parties/%s/verification".formatted(partyId);
    }

    @GetMapping("/documents/{documentId}")
    ResponseEntity<byte[]> content(@PathVariable UUID documentId) {
        return answer(documents, new Document.Id(documentId));
    }

    @PostMapping("/documents/{documentId}/removal")
    String remove(@PathVariable UUID documentId) {
        var document = documents.get(new Document.Id(documentId));
        documents.remove(document.id());
        return "redirect:/parties/%s/verification".formatted(document.party());
    }

    static ResponseEntity<byte[]> answer(Documents documents, Document.Id id) {
        var document = documents.get(id);
        return Upload.shown(document.name(), document.mediaType(), documents.content(id));
    }
}
