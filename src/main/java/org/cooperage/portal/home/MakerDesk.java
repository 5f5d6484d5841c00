package org.cooperage.portal.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.JobFilter;
import org.cooperage.deal.JobFilter.Show;
import org.cooperage.deal.JobStage;
import org.cooperage.deal.Jobs;
import org.cooperage.party.Party;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Component;

/// Offers to answer, jobs to begin and to finish.
@Component
class MakerDesk implements Desk {

    private static final PageRequest NEXT = new PageRequest(0, 20, Optional.of("ends"), false);
    private static final PageRequest NEXT_TO_START = new PageRequest(0, 20, Optional.of("starts"), false);

    private final Jobs jobs;

    MakerDesk(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.SME || role == Role.LEAD || role == Role.SVC;
    }

    @Override
    public List<Todo> todos(Party.Id party, Locale locale) {
        var todos = new ArrayList<Todo>();
        list(party, Show.TO_ANSWER, PageRequest.first()).forEach(job -> todos.add(toAnswer(job, locale)));
        list(party, Show.RUNNING, NEXT).forEach(job -> todos.add(work("finish", job, locale)));
        list(party, Show.TO_START, NEXT_TO_START).stream()
                .filter(job -> job.stage() == JobStage.COMMITTED)
                .forEach(job -> todos.add(work("start", job, locale)));
        return todos;
    }

    private List<JobDeal> list(Party.Id party, Show show, PageRequest page) {
        return jobs.list(JobFilter.of(party, show), page).rows();
    }

    private static Todo toAnswer(JobDeal job, Locale locale) {
        var key = job.stage() == JobStage.MOVE_ASKED ? "move" : "answer";
        var deadline = Optional.ofNullable(job.answerBy());
        return new Todo(key, List.of(operation(job, locale), job.code()), deadline, "/jobs/" + job.id());
    }

    private static Todo work(String key, JobDeal job, Locale locale) {
        var deadline = "start".equals(key) ? job.planned().from() : job.due();
        return Todo.by(
                deadline, key, "/jobs/" + job.id() + "/work", operation(job, locale), job.code(), job.percent() + " %");
    }

    private static String operation(JobDeal job, Locale locale) {
        return job.step().operation().in(locale);
    }
}
