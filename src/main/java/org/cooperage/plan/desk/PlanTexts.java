package org.cooperage.plan.desk;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.cooperage.plan.Missing;
import org.cooperage.plan.Plan;
import org.cooperage.plan.Reason;
import org.cooperage.plan.Relaxation;
import org.cooperage.plan.Weight;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Reasons and shortages as sentences, for templates: `${@planTexts.reason(reason, plan, names)}`.
@Component("planTexts")
class PlanTexts {
    private final MessageSource texts;

    PlanTexts(MessageSource texts) {
        this.texts = texts;
    }

    public List<Weight> weightsBehind(String term) {
        return Weight.behind(term);
    }

    /// `{0}` is the operation, `{1}` the other maker, `{2}` the city, the figures follow from `{3}`.
    public String reason(Reason reason, Plan plan, MakerNames.Names names) {
        var arguments = new ArrayList<Object>();
        arguments.add(operation(reason.operationSeq(), plan));
        arguments.add(text(reason.makerId(), names::maker));
        arguments.add(text(reason.cityId(), names::city));
        arguments.addAll(reason.numbers());
        return get("plan.reason." + reason.code(), arguments.toArray());
    }

    private static String operation(@Nullable Integer seq, Plan plan) {
        return plan.jobs().stream()
                .filter(j -> seq != null && j.operationSeq() == seq)
                .findFirst()
                .map(j -> j.operation().in(locale()))
                .orElse("");
    }

    private static String text(@Nullable UUID id, Function<UUID, Bilingual> name) {
        return id == null ? "" : name.apply(id).in(locale());
    }

    /// `{0}` the operation, `{1}` how much, `{2}` the city, `{3}` the week; from when it fits is a sentence of
    /// its own.
    public String missing(Missing missing, MakerNames.Names names) {
        var week = missing.weekFrom();
        var from = missing.fitsFrom();
        var what = get(
                "plan.missing." + missing.kind(),
                missing.operation().in(locale()),
                missing.amount(),
                text(missing.cityId(), names::city),
                week == null ? "" : day(week));
        return from == null ? what : what + " " + get("plan.missing.from", day(from));
    }

    /// How many makers were left out for a reason.
    public String leftOut(String reason, int count) {
        return get("plan.excluded." + reason, count);
    }

    /// `{0}` the date or number asked for, `{1}` the price, `{2}` the promised day.
    public String relaxation(Relaxation relaxation) {
        var due = relaxation.due();
        var ceiling = relaxation.ceiling();
        return get(
                "plan.relaxation." + relaxation.kind(),
                due == null ? "" : day(due.minusSeconds(1)),
                ceiling == null ? "" : plain(ceiling),
                relaxation.maxMakers() == null ? 0 : relaxation.maxMakers(),
                plain(relaxation.price()),
                day(relaxation.promised()));
    }

    private static String plain(Money money) {
        return "¥\u00A0%,d"
                .formatted(money.yuan().setScale(0, RoundingMode.CEILING).longValue());
    }

    private static String day(Instant moment) {
        return moment.atZone(BusinessClock.ZONE).toLocalDate().toString();
    }

    private String get(String key, Object... arguments) {
        return texts.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
