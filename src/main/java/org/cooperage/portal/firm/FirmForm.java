package org.cooperage.portal.firm;

import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Contact;
import org.cooperage.party.Party;
import org.cooperage.party.Profile;
import org.cooperage.place.Place;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/// What a firm types about itself, as text, so that nothing typed is lost when something is wrong.
record FirmForm(
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String link,
        @Nullable String industry,
        Party.@Nullable Size size,
        Party.@Nullable Ownership ownership,
        @Nullable String founded,
        @Nullable String jobs,
        @Nullable UUID place,
        @Nullable Boolean namedInPlans,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable Integer version) {

    static FirmForm of(Party party, Optional<Contact> contact) {
        return new FirmForm(
                party.name().zh(),
                party.name().en(),
                party.linkId(),
                party.industry(),
                party.size(),
                party.ownership(),
                text(party.founded()),
                text(party.jobs()),
                party.place().value(),
                party.namedInPlans(),
                contact.map(Contact::name).orElse(null),
                contact.map(Contact::phone).orElse(null),
                contact.map(Contact::email).orElse(null),
                contact.map(Contact::address).orElse(null),
                party.version());
    }

    int readVersion() {
        return version == null ? 0 : version;
    }

    Profile toProfile() {
        if (place == null) {
            throw InvalidInput.of("place", "", "party.invalid.place", "party.mend.place");
        }
        return new Profile(
                new Bilingual(orEmpty(nameZh), orEmpty(nameEn)),
                orNull(link),
                orNull(industry),
                size == null ? Party.Size.MICRO : size,
                ownership == null ? Party.Ownership.COMPANY : ownership,
                number("founded", founded),
                number("jobs", jobs),
                new Place.Id(place),
                Boolean.TRUE.equals(namedInPlans));
    }

    /// Empty when nobody is named.
    Optional<Contact> toContact() {
        return orNull(contact) == null && orNull(phone) == null && orNull(email) == null && orNull(address) == null
                ? Optional.empty()
                : Optional.of(new Contact(orEmpty(contact), phone, email, address));
    }

    private static @Nullable Integer number(String field, @Nullable String text) {
        var typed = orNull(text);
        if (typed == null) {
            return null;
        }
        if (!typed.matches("\\d{1,9}")) {
            throw InvalidInput.of(field, typed, "shared.invalid.number", "shared.mend.number");
        }
        return Integer.valueOf(typed);
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
