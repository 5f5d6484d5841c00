package org.cooperage.deal.dispute;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How disputes run.
///
/// @param answerWithin a maker has to answer an objection before the buyer may ask for mediation
@ConfigurationProperties("cooperage.dispute")
record DisputeSettings(@DefaultValue("72h") Duration answerWithin) {

    DisputeSettings {
        if (answerWithin.isNegative() || answerWithin.compareTo(Duration.ofDays(60)) > 0) {
            throw new IllegalArgumentException(
                    "cooperage.dispute.answer-within (%s) must be 0 to 60 days.\nMaybe a unit is missing, such as 72h."
                            .formatted(answerWithin));
        }
    }
}
