package org.cooperage.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cooperage.exchange.Reading.Read;
import org.cooperage.party.CreditCode;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;

/// The ways cells are read.
final class Readings {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?([T ].*)?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

    private Readings() {}

    static Reading text(int longest) {
        return text -> {
            var length = text.codePointCount(0, text.length());
            if (length > longest) {
                return Read.Wrong.of("long", longest, length);
            }
            return CONTROL.matcher(text).find() ? Read.Wrong.of("control") : new Read.Value(text);
        };
    }

    static Reading matching(String pattern, String rule) {
        var compiled = Pattern.compile(pattern);
        return text -> compiled.matcher(text).matches() ? new Read.Value(text) : Read.Wrong.of(rule);
    }

    static Reading whole(long least, long most) {
        return number(BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0);
    }

    static Reading number(String least, String most, int decimals) {
        return number(new BigDecimal(least), new BigDecimal(most), decimals);
    }

    private static Reading number(BigDecimal least, BigDecimal most, int decimals) {
        return text -> {
            var plain = text.replaceAll("[,\\uFF0C_]", "");
            if (!NUMBER.matcher(plain).matches()) {
                return Read.Wrong.of("number");
            }
            var value = new BigDecimal(plain);
            if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
                return Read.Wrong.of("range", least.toPlainString(), most.toPlainString());
            }
            if (value.stripTrailingZeros().scale() > decimals) {
                return decimals == 0 ? Read.Wrong.of("whole") : Read.Wrong.of("decimals", decimals);
            }
            return new Read.Value(
                    value.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString());
        };
    }

    /// Yuan as people write it: `12.5`, `1,200`, `190万`.
    static Reading money(String most) {
        var limit = new BigDecimal(most);
        return text -> {
            try {
                var money = Money.parse("", text);
                return money.isNegative() || money.yuan().compareTo(limit) > 0
                        ? Read.Wrong.of("range", "0", limit.toPlainString())
                        : new Read.Value(money.yuan().toPlainString());
            } catch (InvalidInput e) {
                return Read.Wrong.of("money");
            }
        };
    }

    static Reading date() {
        return text -> {
            var match = DATE.matcher(text);
            if (!match.matches()) {
                return Read.Wrong.of("date");
            }
            try {
                var date = LocalDate.of(
                        Integer.parseInt(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        Integer.parseInt(match.group(3)));
                return new Read.Value(date.toString());
            } catch (DateTimeException e) {
                return Read.Wrong.of("no-such-day");
            }
        };
    }

    /// One of some words: keys are lower-case words in both languages, values what is stored, which will do as
    /// well.
    static Reading word(Map<String, String> words) {
        return text -> {
            var upper = text.toUpperCase(Locale.ROOT);
            var stored = words.containsValue(upper) ? upper : words.get(text.toLowerCase(Locale.ROOT));
            return stored == null
                    ? Read.Wrong.of(
                            "word",
                            String.join(" / ", words.keySet().stream().sorted().toList()))
                    : new Read.Value(stored);
        };
    }

    /// Several of such words, apart by semicolon, comma or `、`; stored in order, apart by semicolon.
    static Reading words(Map<String, String> words) {
        var one = word(words);
        return text -> {
            var stored = new TreeSet<String>();
            for (var part : text.strip().split("\\s*[;；、，,|]\\s*")) {
                switch (one.read(part)) {
                    case Read.Value(var known) -> stored.add(known);
                    case Read.Wrong wrong -> {
                        return wrong;
                    }
                }
            }
            return new Read.Value(String.join(";", stored));
        };
    }

    static Reading yesNo() {
        return word(Map.of(
                "是", "true", "否", "false", "yes", "true", "no", "false", "true", "true", "false", "false", "1", "true",
                "0", "false"));
    }

    /// Both check digits are reckoned; a deviating inner one is let pass, as on the form.
    static Reading creditCode() {
        return text -> {
            if (text.matches("\\d(\\.\\d+)?E\\+?\\d+")) {
                return Read.Wrong.of("code-number");
            }
            return switch (CreditCode.checkTyped("", text)) {
                case CreditCode.Checking.Right(var code, var doubtful) -> new Read.Value(code.text());
                case CreditCode.Checking.Wrong(var fault) ->
                    Read.Wrong.of(
                            "@" + fault.messageKey() + "|" + fault.mendKey(),
                            fault.details().toArray());
            };
        };
    }
}
