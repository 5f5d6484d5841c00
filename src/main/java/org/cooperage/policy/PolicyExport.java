package org.cooperage.policy;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Money;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Policies and applications as files.
@Controller
class PolicyExport {
    private final Policies policies;
    private final Applications applications;
    private final Parties parties;
    private final MessageSource texts;

    PolicyExport(Policies policies, Applications applications, Parties parties, MessageSource texts) {
        this.policies = policies;
        this.applications = applications;
        this.parties = parties;
        this.texts = texts;
    }

    @GetMapping(path = "/policies", params = "format")
    void policies(@RequestParam String format, PageRequest page, HttpServletResponse response) {
        var columns = List.<Column<Policy>>of(
                column("code", Policy::code),
                column("edition", Policy::edition),
                column("title", it -> in(it.title())),
                column("level", it -> text("policy.level." + it.level())),
                column("kind", it -> text("policy.kind." + it.kind())),
                column("source", Policy::source),
                column("from", Policy::appliesFrom),
                column("to", it -> it.appliesTo().orElse(null)),
                column("amount", Policy::amount),
                column("budget", it -> it.budget().map(Money::yuan).orElse(null)),
                column("state", it -> text("policy.is." + it.stage())));
        new TableExport<>("policies", columns).send(response, format, TableExport.pages(page, policies::list));
    }

    @GetMapping(path = "/policy-applications", params = "format")
    void applications(@RequestParam String format, PageRequest page, HttpServletResponse response) {
        var titles = new HashMap<UUID, Bilingual>();
        Map<Party.Id, Bilingual> names = new HashMap<>();
        var columns = List.<Column<Application>>of(
                column("application", Application::code),
                column("title", it -> in(titles.getOrDefault(it.policy(), Bilingual.same("")))),
                column("firm", it -> in(names.getOrDefault(it.firm(), Bilingual.same("")))),
                column("asked", it -> it.asked().yuan()),
                column("granted", it -> it.granted().map(Money::yuan).orElse(null)),
                column("state", it -> text("policy.stage." + it.stage())),
                column("at", it -> it.at().atZone(BusinessClock.ZONE).toLocalDate()));
        new TableExport<>("applications", columns).send(response, format, TableExport.pages(page, request -> {
            var found = applications.list(request);
            var rows = found.rows();
            policies.list(rows.stream().map(Application::policy).distinct().toList())
                    .forEach(it -> titles.put(it.id().value(), it.title()));
            names.putAll(parties.names(
                    rows.stream().map(Application::firm).distinct().toList()));
            return found;
        }));
    }

    private <T> Column<T> column(String key, Function<T, @Nullable Object> value) {
        return new Column<>(text("policy.column." + key), value);
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static String in(Bilingual text) {
        return text.in(LocaleContextHolder.getLocale());
    }
}
