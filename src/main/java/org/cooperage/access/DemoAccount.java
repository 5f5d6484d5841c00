package org.cooperage.access;

import java.util.Locale;
import java.util.regex.Pattern;
import org.cooperage.shared.Bilingual;

/// An account everybody may try without a password: who one is then, and what one can do as that person.
///
/// @param story `who: what one can do`
public record DemoAccount(String username, String role, Bilingual name, Bilingual story) {

    private static final Pattern COLON = Pattern.compile("：|: ");

    public String who(Locale locale) {
        return COLON.split(story.in(locale), 2)[0];
    }

    public String does(Locale locale) {
        var parts = COLON.split(story.in(locale), 2);
        return parts[parts.length - 1];
    }
}
