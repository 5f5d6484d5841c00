package org.cooperage.policy.honour;

import java.util.UUID;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Honours, for programs.
@RestController
@RequestMapping("/api/honours")
class HonourApi {
    private final Honours honours;

    HonourApi(Honours honours) {
        this.honours = honours;
    }

    record Refused(@Nullable String reason) {}

    @GetMapping
    Page<HonourView> list(
            @RequestParam(required = false) Honour.@Nullable Kind kind,
            @RequestParam(required = false) HonourFilter.@Nullable Show show,
            PageRequest page) {
        return honours.list(new HonourFilter(kind, show), page);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    HonourView enter(@RequestBody HonourDraft draft) {
        return honours.view(honours.enter(draft).id());
    }

    @GetMapping("/{honourId}")
    HonourView show(@PathVariable UUID honourId) {
        return honours.view(new Honour.Id(honourId));
    }

    @PostMapping("/{honourId}/confirmation")
    HonourView confirm(@PathVariable UUID honourId) {
        return honours.view(honours.confirm(new Honour.Id(honourId)).id());
    }

    @PostMapping("/{honourId}/refusal")
    HonourView refuse(@PathVariable UUID honourId, @RequestBody Refused refused) {
        var reason = refused.reason() == null ? "" : refused.reason();
        return honours.view(honours.refuse(new Honour.Id(honourId), reason).id());
    }
}
