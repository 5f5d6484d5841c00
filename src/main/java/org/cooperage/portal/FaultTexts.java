package org.cooperage.portal;

import java.util.List;
import java.util.regex.Pattern;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The faults of a form in the reader's words, for the form fragments.
@Component("faultTexts")
class FaultTexts {

    private static final Pattern ENDED = Pattern.compile("[.!?:;。！？：；]$");

    private final MessageSource texts;

    FaultTexts(MessageSource texts) {
        this.texts = texts;
    }

    /// What is wrong with this field; nothing when the form was not refused.
    public List<String> of(@Nullable List<InvalidInput.Fault> faults, String field) {
        return faults == null
                ? List.of()
                : faults.stream()
                        .filter(it -> it.field().equals(field))
                        .map(this::inWords)
                        .toList();
    }

    /// What is wrong and how to mend it: two sentences, however the first one is written.
    public String inWords(InvalidInput.Fault fault) {
        var wrong = text(fault.messageKey(), fault);
        return wrong + between(ENDED.matcher(wrong).find()) + text(fault.mendKey(), fault);
    }

    private static String between(boolean ended) {
        var english = "en".equals(LocaleContextHolder.getLocale().getLanguage());
        var stop = english ? "." : "。";
        return (ended ? "" : stop) + (english ? " " : "");
    }

    private String text(String key, InvalidInput.Fault fault) {
        return texts.getMessage(key, fault.arguments(), LocaleContextHolder.getLocale());
    }
}
