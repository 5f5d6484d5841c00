package org.cooperage.access.contract;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cooperage.access.contract.Contract.Show;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Usage contracts of the party one acts for, for programs. What cannot be done any more is answered with 409.
@RestController
@RequestMapping("/api/consents")
class ConsentApi {
    private final Contracts contracts;
    private final Counterparts counterparts;
    private final Vocabulary vocabulary;
    private final UseCheck check;
    private final Clock clock;

    ConsentApi(Contracts contracts, Counterparts counterparts, Vocabulary vocabulary, UseCheck check, Clock clock) {
        this.contracts = contracts;
        this.counterparts = counterparts;
        this.vocabulary = vocabulary;
        this.check = check;
        this.clock = clock;
    }

    /// @param reader credit code or name
    record GrantDraft(String reader, String dataClass, String purpose, int days) {}

    /// @param firm credit code or name
    record AskDraft(
            String firm,
            String dataClass,
            String purpose,
            @Nullable String note) {}

    record DaysDraft(int days) {}

    record WordsView(List<DataClass> dataClasses, List<Purpose> purposes) {}

    @GetMapping
    Page<ContractView> list(@RequestParam(defaultValue = "LIVE") Show show, PageRequest page) {
        Acting.require("Looking at consents");
        var found = contracts.list(show, page);
        return new Page<>(views(found.rows()), found.total(), page);
    }

    private List<ContractView> views(List<Contract> some) {
        return ContractView.of(some, counterparts, clock.instant());
    }

    /// The classes of data and the purposes there are.
    @GetMapping("/words")
    WordsView words() {
        return new WordsView(vocabulary.classes(), vocabulary.purposes());
    }

    @PostMapping
    ResponseEntity<ContractView> grant(@RequestBody GrantDraft draft) {
        Acting.require("Granting access", Role.SME, Role.LEAD);
        var reader = counterparts.find("reader", draft.reader(), ConsentPages.READERS);
        return created(contracts.grant(reader, draft.dataClass(), draft.purpose(), draft.days()));
    }

    @PostMapping("/requests")
    ResponseEntity<ContractView> ask(@RequestBody AskDraft draft) {
        ClientPages.reader();
        var owner = counterparts.find("firm", draft.firm(), ClientPages.OWNERS);
        var note = draft.note() == null ? "" : draft.note();
        return switch (contracts.ask(owner, draft.dataClass(), draft.purpose(), note)) {
            case Asking.Asked(var contract) -> created(contract);
            case Asking.Already(var contract) ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(views(List.of(contract)).getFirst());
        };
    }

    private ResponseEntity<ContractView> created(Contract contract) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(views(List.of(contract)).getFirst());
    }

    @PostMapping("/{contractId}/grant")
    ResponseEntity<ContractView> grantAsked(@PathVariable UUID contractId, @RequestBody DaysDraft draft) {
        Acting.require("Granting access", Role.SME, Role.LEAD);
        return answer(contracts.grant(new Contract.Id(contractId), draft.days()));
    }

    @PostMapping("/{contractId}/refusal")
    ResponseEntity<ContractView> decline(@PathVariable UUID contractId) {
        Acting.require("Declining access", Role.SME, Role.LEAD);
        return answer(contracts.decline(new Contract.Id(contractId)));
    }

    @PostMapping("/{contractId}/revocation")
    ResponseEntity<ContractView> revoke(@PathVariable UUID contractId) {
        Acting.require("Revoking access", Role.SME, Role.LEAD);
        return answer(contracts.revoke(new Contract.Id(contractId)));
    }

    @PostMapping("/{contractId}/withdrawal")
    ResponseEntity<ContractView> withdraw(@PathVariable UUID contractId) {
        ClientPages.reader();
        return answer(contracts.withdraw(new Contract.Id(contractId)));
    }

    private ResponseEntity<ContractView> answer(Deciding outcome) {
        return switch (outcome) {
            case Deciding.Decided(var contract) ->
                ResponseEntity.ok(views(List.of(contract)).getFirst());
            case Deciding.TooLate(var contract) ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(views(List.of(contract)).getFirst());
        };
    }

    /// What was done under one's contracts, the latest first.
    @GetMapping("/uses")
    Page<UseView> uses(PageRequest page) {
        Acting.require("Looking at uses");
        return UseView.of(contracts.uses(page), counterparts, vocabulary);
    }

    /// Whether the log is whole; `hash`: one noted earlier, to be found again.
    @GetMapping("/chain")
    Checked chain(@RequestParam(defaultValue = "") String hash) {
        return check.check(hash);
    }
}
