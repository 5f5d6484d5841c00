package org.cooperage.access.contract;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.party.PartyFilter;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.PageRequest;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Finds the other side of a contract by what somebody typed: its credit code, its name or a part of it that is enough.
@Component
class Counterparts {
    private static final PageRequest SOME = new PageRequest(0, 6, Optional.of("name"), false);

    private final Parties parties;

    Counterparts(Parties parties) {
        this.parties = parties;
    }

    /// @param field whose fault it is when nobody, or more than one, is meant
    Party.Id find(String field, String typed, Set<Party.Kind> kinds) {
        var text = typed.strip();
        var found = text.isEmpty()
                ? Set.<Party>of()
                : kinds.stream().flatMap(kind -> matching(text, kind)).collect(Collectors.toSet());
        var exact = found.stream().filter(one -> isCalled(one, text)).toList();
        if (exact.size() == 1) {
            return exact.getFirst().id();
        }
        if (found.size() == 1) {
            return found.iterator().next().id();
        }
        throw found.isEmpty()
                ? InvalidInput.of(field, typed, "contract.invalid.nobody", "contract.mend.nobody")
                : InvalidInput.of(field, typed, "contract.invalid.several", "contract.mend.several", some(found));
    }

    private Stream<Party> matching(String text, Party.Kind kind) {
        var filter = new PartyFilter(
                Optional.of(text),
                Optional.of(kind),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Party.Status.VERIFIED));
        return parties.list(filter, SOME).rows().stream();
    }

    private static boolean isCalled(Party party, String text) {
        return party.name().zh().equalsIgnoreCase(text)
                || party.name().en().equalsIgnoreCase(text)
                || party.findCode()
                        .filter(code -> code.text().equals(text.toUpperCase(Locale.ROOT)))
                        .isPresent();
    }

    private static String some(Collection<Party> found) {
        return found.stream()
                .map(one -> one.name().in(LocaleContextHolder.getLocale()))
                .sorted()
                .limit(SOME.size())
                .collect(Collectors.joining(" · "));
    }

    Map<Party.Id, Bilingual> names(Collection<Party.Id> ids) {
        return parties.names(ids);
    }
}
