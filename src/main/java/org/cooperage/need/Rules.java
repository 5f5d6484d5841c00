package org.cooperage.need;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.cooperage.chain.Product;
import org.cooperage.chain.Routing;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.Money;
import org.cooperage.shared.Unit;

/// What a request must keep to; every fault is found at once.
final class Rules {
    static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);
    static final int MOST_LINES = 200;
    static final int LONGEST_NOTE = 4000;
    static final int LONGEST_NAME = 40;
    static final int LONGEST_ADDRESS = 200;
    static final int MOST_MAKERS = 100;
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Money DEAREST = Money.of(10_000_000_000L);

    private final List<Fault> faults = new ArrayList<>();
    private final Instant now;

    private Rules(Instant now) {
        this.now = now;
    }

    static List<Fault> check(Draft draft, Product product, Routing routing, Instant now) {
        var rules = new Rules(now);
        rules.checkRouting(product, routing);
        rules.checkLines(draft.lines(), product.unit());
        rules.checkDates(draft);
        rules.checkTerms(draft);
        rules.checkTexts(draft);
        return rules.faults;
    }

    private void checkRouting(Product product, Routing routing) {
        if (!routing.product().equals(product.id())) {
            add("routing", routing.code(), "routing-other", product.code());
        } else if (!routing.active()) {
            add("routing", routing.code(), "routing-retired");
        }
    }

    private void checkLines(List<Need.Line> lines, Unit unit) {
        if (lines.isEmpty()) {
            add("lines", "", "lines-none");
            return;
        }
        if (lines.size() > MOST_LINES) {
            add("lines", lines.size(), "lines-many", MOST_LINES);
        }
        var seen = new HashSet<String>();
        lines.forEach(line -> checkLine(line, unit, seen.add(line.colour() + "\n" + line.size())));
        var total = lines.stream().map(Need.Line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(MOST) > 0) {
            add("lines", total.toPlainString(), "quantity-much", MOST);
        }
    }

    private void checkLine(Need.Line line, Unit unit, boolean isNew) {
        if (line.colour().isBlank() || tooLong(line.colour(), LONGEST_NAME)) {
            add("lines", line.colour(), "colour", LONGEST_NAME);
        }
        if (line.size().isBlank() || tooLong(line.size(), LONGEST_NAME)) {
            add("lines", line.size(), "size", LONGEST_NAME);
        }
        if (line.quantity().signum() <= 0) {
            add("lines", line.quantity().toPlainString(), "quantity-none");
        } else if (isCounted(unit) && line.quantity().stripTrailingZeros().scale() > 0) {
            add("lines", line.quantity().toPlainString(), "quantity-broken");
        }
        if (!isNew) {
            add("lines", line.colour() + " " + line.size(), "line-twice");
        }
    }

    static boolean isCounted(Unit unit) {
        return unit == Unit.PIECE || unit == Unit.SET || unit == Unit.EACH;
    }

    private void checkDates(Draft draft) {
        var earliest = draft.earliest();
        if (!draft.due().isAfter(now)) {
            add("due", NeedDates.day(draft.due()), "due-past", NeedDates.dayOf(now));
        } else if (draft.due().isAfter(now.plus(LONGEST))) {
            add("due", NeedDates.day(draft.due()), "due-far", LONGEST.toDays());
        }
        if (earliest != null && !earliest.isBefore(draft.due())) {
            add("earliest", NeedDates.dayOf(earliest), "earliest-late", NeedDates.day(draft.due()));
        }
    }

    private void checkTerms(Draft draft) {
        var ceiling = draft.ceiling();
        if (ceiling != null && (ceiling.isNegative() || ceiling.isZero() || ceiling.compareTo(DEAREST) > 0)) {
            add("ceiling", ceiling.yuan().toPlainString(), "ceiling");
        }
        if (draft.maxMakers() < 1 || draft.maxMakers() > MOST_MAKERS) {
            add("maxMakers", draft.maxMakers(), "makers", MOST_MAKERS);
        }
    }

    private void checkTexts(Draft draft) {
        if (tooLong(draft.note(), LONGEST_NOTE)) {
            add("note", draft.note(), "note", LONGEST_NOTE, draft.note().length());
        }
        var address = draft.deliverTo();
        if (address != null && tooLong(address, LONGEST_ADDRESS)) {
            add("deliverTo", address, "address", LONGEST_ADDRESS);
        }
    }

    /// As the database counts: code points, so that an emoji is one character.
    private static boolean tooLong(String text, int most) {
        return text.codePointCount(0, text.length()) > most;
    }

    private void add(String field, Object value, String what, Object... details) {
        faults.add(Fault.of(field, value, "need.wrong." + what, "need.mend." + what, details));
    }
}
