package org.cooperage.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.access.Account;
import org.cooperage.access.Membership;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.portal.inbox.Inbox;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every page its frame.
@ControllerAdvice(annotations = Controller.class)
class ShellAdvice {

    private final Parties parties;
    private final Clock clock;
    private final Stylesheets stylesheets;
    private final MessageSource texts;
    private final ObjectProvider<DemoBar> demoBar;
    private final Inbox inbox;

    ShellAdvice(
            Parties parties,
            Clock clock,
            Stylesheets stylesheets,
            MessageSource texts,
            ObjectProvider<DemoBar> demoBar,
            Inbox inbox) {
        this.parties = parties;
        this.clock = clock;
        this.stylesheets = stylesheets;
        this.texts = texts;
        this.demoBar = demoBar;
        this.inbox = inbox;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        touchToken(request);
        var acting = Acting.current();
        var locale = LocaleContextHolder.getLocale();
        var account = Optional.ofNullable((Account) request.getAttribute(Account.class.getName()));
        var choices = account.map(known -> choices(known, acting, locale)).orElse(List.of());
        return new Shell(
                acting,
                account.map(known -> known.person().name()).orElse(""),
                acting.party().isEmpty() ? "" : chosen(choices),
                choices,
                Navigation.of(acting.role()),
                locale.getLanguage(),
                request.getRequestURI().substring(request.getContextPath().length()),
                clock.instant(),
                demoBar.stream().anyMatch(DemoBar::isShown),
                acting.party().isPresent() ? inbox.unread() : 0,
                stylesheets.paths());
    }

    private static String chosen(List<Shell.Choice> choices) {
        return choices.stream()
                .filter(Shell.Choice::chosen)
                .map(Shell.Choice::name)
                .findFirst()
                .orElse("");
    }

    private List<Shell.Choice> choices(Account account, Acting acting, Locale locale) {
        var names = names(account.memberships());
        var choices = new ArrayList<Shell.Choice>();
        for (var membership : account.memberships()) {
            var name = Optional.ofNullable(names.get(membership.party()))
                    .map(it -> it.in(locale))
                    .orElse(membership.title());
            choices.add(new Shell.Choice(membership.party().toString(), name, acting.isFor(membership.party())));
        }
        choices.add(new Shell.Choice(
                "myself",
                texts.getMessage("portal.acting.myself", null, locale),
                acting.party().isEmpty()));
        return choices;
    }

    private Map<UUID, Bilingual> names(List<Membership> memberships) {
        var ids = memberships.stream()
                .map(membership -> new Party.Id(membership.party()))
                .toList();
        return parties.names(ids).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue));
    }

    /// Makes the token, and with it the session, before the page is under way.
    private static void touchToken(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }
}
