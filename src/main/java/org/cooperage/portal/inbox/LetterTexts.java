package org.cooperage.portal.inbox;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.cooperage.shared.BusinessClock;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Letters as sentences, for templates and mail: `${@letters.text(message)}`.
@Component("letters")
class LetterTexts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final MessageSource texts;

    LetterTexts(MessageSource texts) {
        this.texts = texts;
    }

    public String text(InboxMessage message) {
        return text(message.key(), message.values(), LocaleContextHolder.getLocale());
    }

    String text(String key, List<Letter.Value> values, Locale locale) {
        var words = values.stream().map(value -> word(value, locale)).toArray();
        return texts.getMessage("inbox." + key, words, locale);
    }

    private String word(Letter.Value value, Locale locale) {
        return switch (value) {
            case Letter.Value.Text(var text) -> text;
            case Letter.Value.Both(var text) -> text.in(locale);
            case Letter.Value.Moment(var at) -> MOMENT.format(at.atZone(BusinessClock.ZONE));
            case Letter.Value.Sum(var money) -> "¥\u00A0%,.2f".formatted(money.yuan());
            case Letter.Value.Amount(var quantity) ->
                "%,d".formatted(quantity.value().longValue()) + " "
                        + texts.getMessage(quantity.unit().textKey(), null, locale);
        };
    }
}
