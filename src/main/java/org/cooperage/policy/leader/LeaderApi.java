package org.cooperage.policy.leader;

import java.util.UUID;
import org.cooperage.policy.leader.LeaderDraft.HelpDraft;
import org.cooperage.policy.leader.LeaderDraft.PromiseDraft;
import org.cooperage.policy.leader.LeaderDraft.StatementDraft;
import org.cooperage.shared.Page;
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

/// Leading firms for programs: an office lists those of its city, a firm reads `/own`.
@RestController
@RequestMapping("/api/leaders")
class LeaderApi {
    private final Leaders leaders;
    private final Duties duties;

    LeaderApi(Leaders leaders, Duties duties) {
        this.leaders = leaders;
        this.duties = duties;
    }

    /// @param agreed that the government of the city sees the five scores
    record Consent(boolean agreed) {}

    record Completion(@Nullable String proof) {}

    @GetMapping
    Page<LeaderView> list(PageRequest page) {
        return leaders.list(page);
    }

    @GetMapping("/own")
    Leaders.Standing own() {
        return leaders.own();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LeaderView putForward(@RequestBody Consent consent) {
        return leaders.view(leaders.putForward(consent.agreed()).id());
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw() {
        leaders.withdraw();
    }

    @GetMapping("/{leaderId}")
    LeaderView show(@PathVariable UUID leaderId) {
        return leaders.view(new Leader.Id(leaderId));
    }

    @PostMapping("/{leaderId}/helps")
    @ResponseStatus(HttpStatus.CREATED)
    LeaderView help(@PathVariable UUID leaderId, @RequestBody HelpDraft draft) {
        duties.help(new Leader.Id(leaderId), draft);
        return show(leaderId);
    }

    @PostMapping("/{leaderId}/helps/{helpId}/completion")
    LeaderView finish(@PathVariable UUID leaderId, @PathVariable UUID helpId, @RequestBody Completion completion) {
        var proof = completion.proof();
        duties.finish(new Leader.Id(leaderId), new Help.Id(helpId), proof == null ? "" : proof);
        return show(leaderId);
    }

    @PostMapping("/{leaderId}/promises")
    @ResponseStatus(HttpStatus.CREATED)
    LeaderView promise(@PathVariable UUID leaderId, @RequestBody PromiseDraft draft) {
        duties.promise(new Leader.Id(leaderId), draft);
        return show(leaderId);
    }

    @PostMapping("/{leaderId}/promises/{promiseId}/acceptance")
    LeaderView accept(@PathVariable UUID leaderId, @PathVariable UUID promiseId) {
        duties.accept(new Leader.Id(leaderId), new Promise.Id(promiseId));
        return show(leaderId);
    }

    @PostMapping("/{leaderId}/promises/{promiseId}/statement")
    LeaderView state(@PathVariable UUID leaderId, @PathVariable UUID promiseId, @RequestBody StatementDraft draft) {
        duties.state(new Leader.Id(leaderId), new Promise.Id(promiseId), draft);
        return show(leaderId);
    }
}
