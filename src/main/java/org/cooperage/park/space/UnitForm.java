package org.cooperage.park.space;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cooperage.park.space.Space.State;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/// A unit as it is typed, sent or read from a table. Headers are texts `park.unit.<field>`.
///
/// @param fire A–E or 甲乙丙丁戊
/// @param industries beginnings of GB/T 4754 classes, blanks or commas between them; empty: all
/// @param state empty: vacant
record UnitForm(
        @Nullable String code,
        @Nullable String building,
        @Nullable String floor,
        @Nullable String areaM2,
        @Nullable String heightM,
        @Nullable String loadKgM2,
        @Nullable String powerKw,
        @Nullable String waterTonnesDay,
        @Nullable String drainageTonnesDay,
        @Nullable String fire,
        @Nullable String industries,
        @Nullable String labour,
        @Nullable String priceYuan,
        @Nullable String state,
        @Nullable String tenant,
        @Nullable String tenantIndustry) {

    static final List<String> FIELDS = List.of(
            "code",
            "building",
            "floor",
            "areaM2",
            "heightM",
            "loadKgM2",
            "powerKw",
            "waterTonnesDay",
            "drainageTonnesDay",
            "fire",
            "industries",
            "labour",
            "priceYuan",
            "state",
            "tenant",
            "tenantIndustry");
    private static final int LONGEST = 80;
    private static final String CLASSES = "甲乙丙丁戊";
    private static final Map<String, State> STATES = Map.of(
            "空置", State.VACANT, "预留", State.RESERVED, "已租", State.LEASED, "装修", State.FITOUT, "维修", State.MAINTENANCE);

    /// @param cells by the order of [#FIELDS]
    static UnitForm of(List<String> cells) {
        var c = new ArrayList<>(cells);
        while (c.size() < FIELDS.size()) {
            c.add("");
        }
        return new UnitForm(
                c.get(0), c.get(1), c.get(2), c.get(3), c.get(4), c.get(5), c.get(6), c.get(7), c.get(8), c.get(9),
                c.get(10), c.get(11), c.get(12), c.get(13), c.get(14), c.get(15));
    }

    static UnitForm of(Space it) {
        return of(List.of(
                it.code(),
                it.building(),
                "" + it.floor(),
                "" + it.areaM2(),
                it.heightM().toPlainString(),
                "" + it.loadKgM2(),
                "" + it.powerKw(),
                "" + it.waterTonnesDay(),
                "" + it.drainageTonnesDay(),
                it.fire(),
                String.join(" ", it.industries()),
                "" + it.labour(),
                it.priceYuan().toPlainString(),
                it.state().name(),
                it.tenant(),
                it.tenantIndustry()));
    }

    /// For forms that are drawn field by field.
    public String value(String field) {
        var value = switch (field) {
            case "code" -> code;
            case "building" -> building;
            case "floor" -> floor;
            case "areaM2" -> areaM2;
            case "heightM" -> heightM;
            case "loadKgM2" -> loadKgM2;
            case "powerKw" -> powerKw;
            case "waterTonnesDay" -> waterTonnesDay;
            case "drainageTonnesDay" -> drainageTonnesDay;
            case "fire" -> fire;
            case "industries" -> industries;
            case "labour" -> labour;
            case "priceYuan" -> priceYuan;
            case "state" -> state;
            case "tenant" -> tenant;
            case "tenantIndustry" -> tenantIndustry;
            default -> "";
        };
        return value == null ? "" : value;
    }

    /// What it says of a unit.
    ///
    /// @param like its id, owner, city and version
    Space read(Space.Keeping like, Reading reading) {
        var let = reading.state(state);
        return new Space(
                like.id(),
                like.owner(),
                like.city(),
                reading.text("code", code, 1, 40),
                reading.text("building", building, 1, LONGEST),
                reading.whole("floor", floor, -9, 99),
                reading.whole("areaM2", areaM2, 1, 10_000_000),
                reading.decimal("heightM", heightM, "0.1", "999"),
                reading.whole("loadKgM2", loadKgM2, 0, 1_000_000),
                reading.whole("powerKw", powerKw, 0, 10_000_000),
                reading.whole("waterTonnesDay", waterTonnesDay, 0, 10_000_000),
                reading.whole("drainageTonnesDay", drainageTonnesDay, 0, 10_000_000),
                reading.fire(fire),
                reading.industries(industries),
                reading.whole("labour", labour, 0, 10_000_000),
                reading.decimal("priceYuan", priceYuan, "0", "99999"),
                let,
                reading.text("tenant", tenant, 0, 120),
                reading.industry("tenantIndustry", tenantIndustry),
                like.version());
    }

    /// Reads field by field and gathers every fault.
    static final class Reading {
        private final List<Fault> faults = new ArrayList<>();
        private final String where;

        /// @param where in front of the field in faults, such as `3: `
        Reading(String where) {
            this.where = where;
        }

        List<Fault> faults() {
            return List.copyOf(faults);
        }

        void refuse() {
            if (!faults.isEmpty()) {
                throw InvalidInput.all(faults);
            }
        }

        private void wrong(String field, String value, String what, Object... details) {
            faults.add(Fault.of(where + field, value, "park.wrong." + what, "park.mend." + what, details));
        }

        private static String plain(@Nullable String value) {
            return value == null ? "" : value.strip();
        }

        String text(String field, @Nullable String value, int least, int most) {
            var text = plain(value);
            if (text.length() < least || text.length() > most) {
                wrong(field, text, "text", most);
            }
            return text;
        }

        /// Empty is zero, where zero may be.
        int whole(String field, @Nullable String value, int least, int most) {
            var text = plain(value).replaceAll("[,，]", "");
            if (text.isEmpty() && least <= 0) {
                return 0;
            }
            if (!text.matches("-?\\d{1,8}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                wrong(field, text, "between", least, most);
                return least;
            }
            return Integer.parseInt(text);
        }

        BigDecimal decimal(String field, @Nullable String value, String least, String most) {
            var text = plain(value).replaceAll("[,，]", "");
            var lowest = new BigDecimal(least);
            if (!text.matches("\\d{1,5}(\\.\\d{1,2})?")
                    || new BigDecimal(text).compareTo(lowest) < 0
                    || new BigDecimal(text).compareTo(new BigDecimal(most)) > 0) {
                wrong(field, text, "between", lowest, new BigDecimal(most));
                return lowest;
            }
            return new BigDecimal(text);
        }

        String fire(@Nullable String value) {
            var text = plain(value).toUpperCase(Locale.ROOT).replace("类", "");
            int chinese = text.isEmpty() ? -1 : CLASSES.indexOf(text);
            if (text.length() == 1 && chinese >= 0) {
                return "ABCDE".substring(chinese, chinese + 1);
            }
            if (!text.matches("[A-E]")) {
                wrong("fire", text, "fire");
                return "E";
            }
            return text;
        }

        List<String> industries(@Nullable String value) {
            var all = Arrays.stream(plain(value).split("[\\s,，、|]+"))
                    .filter(it -> !it.isEmpty())
                    .toList();
            all.stream().filter(it -> !it.matches("\\d{2,4}")).forEach(it -> wrong("industries", it, "industry"));
            return all;
        }

        String industry(String field, @Nullable String value) {
            var text = plain(value);
            if (!text.matches("(\\d{2,4})?")) {
                wrong(field, text, "industry");
            }
            return text;
        }

        State state(@Nullable String value) {
            var text = plain(value);
            if (text.isEmpty()) {
                return State.VACANT;
            }
            var named = STATES.get(text);
            for (var one : State.values()) {
                named = one.name().equalsIgnoreCase(text) ? one : named;
            }
            if (named == null) {
                wrong("state", text, "state");
                return State.VACANT;
            }
            return named;
        }
    }
}
