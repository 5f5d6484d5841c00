package org.cooperage.exchange;

import java.util.List;
import java.util.Locale;
import org.cooperage.shared.TableExport;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Faults in the reader's words; templates ask it as `@importTexts`.
@Component("importTexts")
class ImportTexts {

    private final MessageSource texts;

    ImportTexts(MessageSource texts) {
        this.texts = texts;
    }

    public String wrong(ImportFault fault) {
        return wrong(fault, LocaleContextHolder.getLocale());
    }

    public String mend(ImportFault fault) {
        return mend(fault, LocaleContextHolder.getLocale());
    }

    String wrong(ImportFault fault, Locale locale) {
        return texts.getMessage(fault.messageKey(), fault.arguments(), fault.messageKey(), locale) + "";
    }

    String mend(ImportFault fault, Locale locale) {
        return texts.getMessage(fault.mendKey(), fault.arguments(), fault.mendKey(), locale) + "";
    }

    TableExport<ImportFault> table(Locale locale) {
        return new TableExport<>(
                "faults",
                List.of(
                        new TableExport.Column<>(text("row", locale), ImportFault::row),
                        new TableExport.Column<>(text("letter", locale), ImportFault::letter),
                        new TableExport.Column<>(text("column", locale), ImportFault::header),
                        new TableExport.Column<>(text("value", locale), ImportFault::value),
                        new TableExport.Column<>(text("wrong", locale), fault -> wrong(fault, locale)),
                        new TableExport.Column<>(text("mend", locale), fault -> mend(fault, locale))));
    }

    private String text(String key, Locale locale) {
        return texts.getMessage("exchange." + key, null, locale);
    }
}
