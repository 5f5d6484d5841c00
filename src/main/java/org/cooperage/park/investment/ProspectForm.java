package org.cooperage.park.investment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cooperage.chain.Link;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/// A prospect as it is typed, sent or read from a table. Shares are fractions or percentages with a sign.
record ProspectForm(
        @Nullable String name,
        @Nullable String origin,
        @Nullable String industry,
        @Nullable String link,
        @Nullable String catalogue,
        @Nullable String anchor,
        @Nullable String revenueWan,
        @Nullable String growth,
        @Nullable String localShare,
        @Nullable String relatives,
        @Nullable String outputWanMu,
        @Nullable String rndShare,
        @Nullable String energyTceWan,
        @Nullable String risk,
        @Nullable String signals,
        @Nullable String distanceKm,
        @Nullable String areaM2,
        @Nullable String powerKw,
        @Nullable String waterTonnesDay,
        @Nullable String dischargeTonnesDay,
        @Nullable String jobs,
        @Nullable String investWan,
        @Nullable String source) {

    static final List<String> FIELDS = List.of(
            "name",
            "origin",
            "industry",
            "link",
            "catalogue",
            "anchor",
            "revenueWan",
            "growth",
            "localShare",
            "relatives",
            "outputWanMu",
            "rndShare",
            "energyTceWan",
            "risk",
            "signals",
            "distanceKm",
            "areaM2",
            "powerKw",
            "waterTonnesDay",
            "dischargeTonnesDay",
            "jobs",
            "investWan",
            "source");
    private static final int LONGEST = 120;

    /// @param cells by the order of [#FIELDS]
    static ProspectForm of(List<String> cells) {
        var c = new ArrayList<>(cells);
        while (c.size() < FIELDS.size()) {
            c.add("");
        }
        return new ProspectForm(
                c.get(0), c.get(1), c.get(2), c.get(3), c.get(4), c.get(5), c.get(6), c.get(7), c.get(8), c.get(9),
                c.get(10), c.get(11), c.get(12), c.get(13), c.get(14), c.get(15), c.get(16), c.get(17), c.get(18),
                c.get(19), c.get(20), c.get(21), c.get(22));
    }

    Prospect read(UUID id, Party.Id owner, Place.Id city, Instant now, int version) {
        var reading = new Reading();
        var prospect = read(reading, id, owner, city, now, version);
        reading.refuse();
        return prospect;
    }

    Prospect read(Reading reading, UUID id, Party.Id owner, Place.Id city, Instant now, int version) {
        return new Prospect(
                new Prospect.Id(id),
                owner,
                city,
                reading.text("name", name, 1, LONGEST),
                reading.text("origin", origin, 1, 80),
                reading.matching("industry", industry, "\\d{2,4}"),
                new Link.Id(reading.matching("link", link, "[A-Za-z][A-Za-z0-9]{0,9}")),
                reading.catalogue(catalogue),
                reading.text("anchor", anchor, 0, LONGEST),
                BigDecimal.valueOf(reading.number("revenueWan", revenueWan, 1e9)),
                reading.share("growth", growth, -1, 9),
                reading.share("localShare", localShare, 0, 1),
                reading.whole("relatives", relatives),
                reading.number("outputWanMu", outputWanMu, 1e6),
                reading.share("rndShare", rndShare, 0, 1),
                reading.number("energyTceWan", energyTceWan, 1e4),
                reading.share("risk", risk, 0, 1),
                reading.whole("signals", signals),
                reading.whole("distanceKm", distanceKm),
                reading.whole("areaM2", areaM2),
                reading.whole("powerKw", powerKw),
                reading.whole("waterTonnesDay", waterTonnesDay),
                reading.whole("dischargeTonnesDay", dischargeTonnesDay),
                reading.whole("jobs", jobs),
                BigDecimal.valueOf(reading.number("investWan", investWan, 1e9)),
                reading.text("source", source, 1, 200),
                now,
                version);
    }

    /// Reads cells and gathers every fault.
    static final class Reading {
        private final List<Fault> faults = new ArrayList<>();
        private final String where;

        Reading() {
            this("");
        }

        /// @param where in front of the field in faults, such as `row 3, `
        Reading(String where) {
            this.where = where;
        }

        List<Fault> faults() {
            return faults;
        }

        void refuse() {
            if (!faults.isEmpty()) {
                throw InvalidInput.all(faults);
            }
        }

        private void wrong(String field, String value, String what, Object... details) {
            faults.add(Fault.of(where + field, value, "park.wrong." + what, "park.mend." + what, details));
        }

        String text(String field, @Nullable String value, int least, int most) {
            var text = value == null ? "" : value.strip();
            if (text.length() < least || text.length() > most) {
                wrong(field, text, "text", most);
            }
            return text;
        }

        String matching(String field, @Nullable String value, String pattern) {
            var text = value == null ? "" : value.strip();
            if (!text.matches(pattern)) {
                wrong(field, text, field);
            }
            return text;
        }

        Prospect.Catalogue catalogue(@Nullable String value) {
            var text = value == null || value.isBlank() ? "PERMITTED" : value.strip();
            for (var one : Prospect.Catalogue.values()) {
                if (one.name().equalsIgnoreCase(text)) {
                    return one;
                }
            }
            return switch (text) {
                case "鼓励", "鼓励类" -> Prospect.Catalogue.ENCOURAGED;
                case "允许", "允许类" -> Prospect.Catalogue.PERMITTED;
                case "限制", "限制类" -> Prospect.Catalogue.RESTRICTED;
                case "淘汰", "淘汰类" -> Prospect.Catalogue.ELIMINATED;
                default -> {
                    wrong("catalogue", text, "catalogue");
                    yield Prospect.Catalogue.PERMITTED;
                }
            };
        }

        double number(String field, @Nullable String value, double most) {
            var text = plain(value);
            if (text.isEmpty()) {
                return 0;
            }
            if (!text.matches("\\d{1,12}(\\.\\d{1,6})?") || Double.parseDouble(text) > most) {
                wrong(field, text, "number", most);
                return 0;
            }
            return Double.parseDouble(text);
        }

        int whole(String field, @Nullable String value) {
            var text = plain(value);
            if (text.isEmpty()) {
                return 0;
            }
            if (!text.matches("\\d{1,8}")) {
                wrong(field, text, "whole");
                return 0;
            }
            return Integer.parseInt(text);
        }

        double share(String field, @Nullable String value, double least, double most) {
            var text = plain(value);
            boolean percent = text.endsWith("%");
            var digits = percent ? text.substring(0, text.length() - 1).strip() : text;
            if (digits.isEmpty()) {
                return 0;
            }
            double number = digits.matches("-?\\d{1,6}(\\.\\d{1,6})?") ? Double.parseDouble(digits) : Double.NaN;
            double share = percent ? number / 100 : number;
            if (!(share >= least && share <= most)) {
                wrong(field, text, "share", least, most);
                return 0;
            }
            return share;
        }

        private static String plain(@Nullable String value) {
            return value == null ? "" : value.strip().replaceAll("[,，]", "").replaceFirst("^'", "");
        }
    }
}
