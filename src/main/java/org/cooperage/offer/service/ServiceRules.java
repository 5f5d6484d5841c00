package org.cooperage.offer.service;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.InvalidInput.Fault;

/// What an offer must satisfy. Finds every fault.
final class ServiceRules {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_SUMMARY = 1_000;
    static final int LONGEST_ANSWER_HOURS = 720;
    static final int LONGEST_DAYS = 730;
    static final int MOST_LINES = 100;
    private static final BigDecimal DEAREST = BigDecimal.valueOf(10_000_000);
    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(100_000);

    private ServiceRules() {}

    static List<Fault> check(ServiceOffer.Content content) {
        var faults = new ArrayList<Fault>();
        name(faults, content.name());
        summary(faults, content.summary());
        price(faults, content.price());
        promise(faults, content.promise());
        if (!content.booking().byCalendar() && !content.booking().resources().isEmpty()) {
            faults.add(fault("byCalendar", "", "calendar"));
        }
        if (content.scope().size() > MOST_LINES) {
            faults.add(fault("scope", content.scope().size(), "scope", MOST_LINES));
        }
        return faults;
    }

    private static void name(List<Fault> faults, Bilingual name) {
        if (name.zh().isBlank() || name.zh().length() > LONGEST_NAME) {
            faults.add(fault("nameZh", name.zh(), "name", LONGEST_NAME));
        }
        if (name.en().length() > LONGEST_NAME) {
            faults.add(fault("nameEn", name.en(), "name", LONGEST_NAME));
        }
    }

    private static void summary(List<Fault> faults, Bilingual summary) {
        if (summary.zh().isBlank() || summary.zh().length() > LONGEST_SUMMARY) {
            faults.add(fault("summaryZh", summary.zh(), "summary", LONGEST_SUMMARY));
        }
        if (summary.en().length() > LONGEST_SUMMARY) {
            faults.add(fault("summaryEn", summary.en(), "summary", LONGEST_SUMMARY));
        }
    }

    private static void price(List<Fault> faults, ServicePrice price) {
        var amount = price.amount();
        if (amount != null && (amount.isNegative() || amount.yuan().compareTo(DEAREST) > 0)) {
            faults.add(fault("amount", amount.yuan().toPlainString(), "amount", DEAREST.toPlainString()));
        }
        if (price.unit().zh().isBlank() || price.unit().zh().length() > 20) {
            faults.add(fault("unitZh", price.unit().zh(), "unit"));
        }
        if (price.least().compareTo(MOST_UNITS) > 0) {
            faults.add(fault("least", price.least().toPlainString(), "least", MOST_UNITS.toPlainString()));
        }
    }

    private static void promise(List<Fault> faults, ServiceOffer.Promise promise) {
        if (promise.answerHours() < 1 || promise.answerHours() > LONGEST_ANSWER_HOURS) {
            faults.add(fault("answerHours", promise.answerHours(), "answer", LONGEST_ANSWER_HOURS));
        }
        if (promise.days() < 1 || promise.days() > LONGEST_DAYS) {
            faults.add(fault("days", promise.days(), "days", LONGEST_DAYS));
        }
    }

    static Fault fault(String field, Object value, String rule, Object... details) {
        return Fault.of(field, value, "service.wrong." + rule, "service.mend." + rule, details);
    }
}
