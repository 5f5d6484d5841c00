package org.cooperage.indicator.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/// A value of a peer as it is typed or stands in a row of a table.
record PeerForm(
        @Nullable String kind,
        @Nullable String peer,
        @Nullable String measure,
        @Nullable String year,
        @Nullable String value,
        @Nullable String source) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,8})?");
    private static final int FIRST_YEAR = 2000;
    private static final int LONGEST_PEER = 120;
    private static final int LONGEST_SOURCE = 200;

    /// @param codes of the places of the platform by kind and by what they are called
    PeerValue read(Map<PeerKind, Map<String, String>> codes, int now) {
        var faults = new ArrayList<Fault>();
        var read = read(codes, now, "", faults);
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
        return read;
    }

    PeerValue read(Map<PeerKind, Map<String, String>> codes, int now, String place, List<Fault> faults) {
        var asKind = choice(kind, PeerKind.values());
        if (asKind.isEmpty()) {
            faults.add(fault(place, "kind", kind, names(PeerKind.values())));
        }
        var asMeasure = choice(measure, PeerMeasure.values());
        if (asMeasure.isEmpty()) {
            faults.add(fault(place, "measure", measure, names(PeerMeasure.values())));
        }
        var name = text(peer);
        if (name.isEmpty() || name.length() > LONGEST_PEER) {
            faults.add(fault(place, "peer", peer, LONGEST_PEER));
        }
        if (text(source).isEmpty() || text(source).length() > LONGEST_SOURCE) {
            faults.add(fault(place, "source", source, LONGEST_SOURCE));
        }
        var known = asKind.orElse(PeerKind.CITY);
        return new PeerValue(
                known,
                codes.getOrDefault(known, Map.of()).getOrDefault(name, name),
                asMeasure.orElse(PeerMeasure.JOBS),
                year(now, place, faults),
                number(asMeasure.orElse(PeerMeasure.JOBS), place, faults),
                text(source),
                false);
    }

    private int year(int now, String place, List<Fault> faults) {
        boolean isYear = text(year).matches("\\d{4}");
        int read = isYear ? Integer.parseInt(text(year)) : 0;
        if (read < FIRST_YEAR || read > now) {
            faults.add(fault(place, "year", year, String.valueOf(FIRST_YEAR), String.valueOf(now)));
        }
        return read;
    }

    private double number(PeerMeasure known, String place, List<Fault> faults) {
        var plain = text(value).replaceAll("[,，%\\s]", "");
        double read = NUMBER.matcher(plain).matches() ? Double.parseDouble(plain) : -1;
        if (read < 0 || read > known.most()) {
            faults.add(fault(place, "value", value, known.most()));
        }
        return read;
    }

    private static <E extends Enum<E>> Optional<E> choice(@Nullable String typed, E[] choices) {
        var wanted = text(typed).toUpperCase(Locale.ROOT);
        return Arrays.stream(choices).filter(it -> it.name().equals(wanted)).findFirst();
    }

    private static String names(Enum<?>... choices) {
        return String.join(", ", Arrays.stream(choices).map(Enum::name).toList());
    }

    private static Fault fault(String place, String field, @Nullable String value, Object... details) {
        return Fault.of(place + field, text(value), "benchmark.wrong." + field, "benchmark.mend." + field, details);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
