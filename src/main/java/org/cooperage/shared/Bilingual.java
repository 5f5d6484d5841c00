package org.cooperage.shared;

import java.io.Serializable;
import java.util.Locale;

/// A text kept in Chinese and English, such as the name of a process or a firm.
public record Bilingual(String zh, String en) implements Serializable {
    private static final String BAR = " | ";

    /// The same in both, for names that have no translation.
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    /// What somebody wrote in one field, in one language or as `中文 | English`.
    public static Bilingual written(String text) {
        int bar = text.indexOf(BAR);
        return bar < 0
                ? same(text)
                : new Bilingual(
                        text.substring(0, bar).strip(),
                        text.substring(bar + BAR.length()).strip());
    }

    /// The text for the reader's language; the other one when this one is blank.
    public String in(Locale locale) {
        var wantsEnglish = "en".equals(locale.getLanguage());
        var wanted = wantsEnglish ? en : zh;
        var other = wantsEnglish ? zh : en;
        return wanted.isBlank() ? other : wanted;
    }
}
