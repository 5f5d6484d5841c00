package org.cooperage.policy.cooperation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Upload;
import org.cooperage.policy.cooperation.engine.Netting.Claim;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The ledger of benefits for programs. 409 when it is not the time for a word, or it was said before.
@RestController
@RequestMapping("/api/cooperations/{cooperationId}")
class BenefitApi {
    private final BenefitLedger ledger;
    private final CooperationFiles files;

    BenefitApi(BenefitLedger ledger, CooperationFiles files) {
        this.ledger = ledger;
        this.files = files;
    }

    record Why(@Nullable String text) {}

    record Entered(Entry.Id id) {}

    @GetMapping("/entries")
    Page<Amount> list(
            @PathVariable UUID cooperationId,
            @RequestParam(required = false) @Nullable Integer year,
            PageRequest page) {
        return ledger.amounts(new Cooperation.Id(cooperationId), year, false, page);
    }

    @PostMapping("/entries")
    @ResponseStatus(HttpStatus.CREATED)
    Entered enter(@PathVariable UUID cooperationId, @RequestBody BenefitDraft typed) {
        return new Entered(files.enter(new Cooperation.Id(cooperationId), typed, null));
    }

    @PostMapping("/payments")
    @ResponseStatus(HttpStatus.CREATED)
    Entered pay(@PathVariable UUID cooperationId, @RequestBody PaymentDraft typed) {
        return new Entered(files.pay(new Cooperation.Id(cooperationId), typed, null));
    }

    @PostMapping("/entries/{entryId}/confirmation")
    ResponseEntity<Void> confirm(@PathVariable UUID cooperationId, @PathVariable UUID entryId) {
        return answered(ledger.confirm(new Cooperation.Id(cooperationId), new Entry.Id(entryId)));
    }

    @PostMapping("/entries/{entryId}/contest")
    ResponseEntity<Void> contest(@PathVariable UUID cooperationId, @PathVariable UUID entryId, @RequestBody Why why) {
        return answered(ledger.contest(new Cooperation.Id(cooperationId), new Entry.Id(entryId), text(why)));
    }

    @PostMapping("/entries/{entryId}/counter")
    ResponseEntity<Void> undo(@PathVariable UUID cooperationId, @PathVariable UUID entryId, @RequestBody Why why) {
        return answered(ledger.undo(new Cooperation.Id(cooperationId), new Entry.Id(entryId), text(why)));
    }

    @PostMapping(path = "/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void attach(@PathVariable UUID cooperationId, @RequestParam MultipartFile file) throws IOException {
        files.add(new Cooperation.Id(cooperationId), Upload.of(file));
    }

    @PostMapping(path = "/entries/{entryId}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void attach(@PathVariable UUID cooperationId, @PathVariable UUID entryId, @RequestParam MultipartFile file)
            throws IOException {
        files.add(new Cooperation.Id(cooperationId), new Entry.Id(entryId), Upload.of(file));
    }

    @GetMapping("/balances")
    List<Claim> balances(@PathVariable UUID cooperationId) {
        return ledger.balances(new Cooperation.Id(cooperationId));
    }

    @GetMapping("/statement")
    YearStatement statement(@PathVariable UUID cooperationId, @RequestParam(required = false) @Nullable Integer year) {
        return ledger.year(new Cooperation.Id(cooperationId), Optional.ofNullable(year));
    }

    @GetMapping("/check")
    ChainCheck check(@PathVariable UUID cooperationId, @RequestParam(defaultValue = "") String hash) {
        return ledger.check(new Cooperation.Id(cooperationId), hash);
    }

    private static String text(Why why) {
        return why.text() == null ? "" : why.text();
    }

    private static ResponseEntity<Void> answered(Agreeing outcome) {
        return ResponseEntity.status(outcome instanceof Agreeing.Done ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT)
                .build();
    }
}
