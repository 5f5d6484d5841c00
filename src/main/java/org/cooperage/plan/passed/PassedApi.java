package org.cooperage.plan.passed;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cooperage.plan.PassedOver.Gap;
import org.cooperage.plan.PassedOver.Why;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the acting maker missed and its rotation credits, for programs.
@RestController
@RequestMapping("/api/passed-over")
class PassedApi {
    private final Credits credits;
    private final MessageSource texts;

    PassedApi(Credits credits, MessageSource texts) {
        this.credits = credits;
        this.texts = texts;
    }

    /// @param because the reason as a sentence
    /// @param mend what would change it
    record MissedView(
            Bilingual operation,
            Quantity about,
            Instant at,
            Why why,
            @Nullable Gap gap,
            @Nullable BigDecimal own,
            String because,
            String mend) {}

    @GetMapping
    Page<MissedView> list(PageRequest request, Locale locale) {
        return credits.missed(request).map(missed -> view(missed, locale));
    }

    @GetMapping("/credits")
    List<Credit> credits() {
        return credits.own();
    }

    private MissedView view(Missed missed, Locale locale) {
        var own = new Object[] {
            missed.own() == null ? "" : missed.own().stripTrailingZeros().toPlainString()
        };
        return new MissedView(
                missed.operation(),
                missed.about(),
                missed.at(),
                missed.why(),
                missed.gap(),
                missed.own(),
                texts.getMessage("passed.why." + missed.why(), own, locale),
                texts.getMessage("passed.change." + missed.why(), own, locale));
    }
}
