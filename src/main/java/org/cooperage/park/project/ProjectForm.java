package org.cooperage.park.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cooperage.chain.Link;
import org.cooperage.park.investment.Prospect;
import org.cooperage.park.project.ProjectCard.Needs;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/// A project card as it is typed; a figure left blank is not known yet.
record ProjectForm(
        @Nullable String name,
        @Nullable String origin,
        @Nullable String industry,
        @Nullable String link,
        @Nullable String landMu,
        @Nullable String areaM2,
        @Nullable String powerKw,
        @Nullable String waterTonnesDay,
        @Nullable String dischargeTonnesDay,
        @Nullable String energyTce,
        @Nullable String jobs,
        @Nullable String investWan,
        @Nullable String equipment,
        @Nullable String starts,
        @Nullable String ends) {

    /// Those that are numbers.
    static final List<String> FIGURES = List.of(
            "landMu", "areaM2", "powerKw", "waterTonnesDay", "dischargeTonnesDay", "energyTce", "jobs", "investWan");

    private static final int MOST = 99_999_999;
    private static final ProjectForm BLANK =
            new ProjectForm(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /// Whose card it is and how it is known.
    record Keeping(
            ProjectCard.Id id,
            Party.Id owner,
            Place.Id city,
            Optional<Prospect.Id> prospect,
            Instant at,
            int version) {}

    static ProjectForm blank() {
        return BLANK;
    }

    static ProjectForm of(ProjectCard it) {
        var needs = it.needs();
        return new ProjectForm(
                it.name(),
                it.origin(),
                it.industry(),
                it.link().value(),
                text(needs.landMu()),
                text(needs.areaM2()),
                text(needs.powerKw()),
                text(needs.waterTonnesDay()),
                text(needs.dischargeTonnesDay()),
                text(needs.energyTce()),
                text(needs.jobs()),
                text(needs.investWan()),
                it.equipment(),
                it.starts().map(LocalDate::toString).orElse(""),
                it.ends().map(LocalDate::toString).orElse(""));
    }

    /// A prospect says nothing of land, energy and time, and its 0 may as well be unknown.
    static ProjectForm of(Prospect it) {
        return new ProjectForm(
                it.name(),
                it.origin(),
                it.industry(),
                it.link().value(),
                "",
                some(it.areaM2()),
                some(it.powerKw()),
                some(it.waterTonnesDay()),
                some(it.dischargeTonnesDay()),
                "",
                some(it.jobs()),
                some(it.investWan().intValue()),
                "",
                "",
                "");
    }

    private static String some(int figure) {
        return figure == 0 ? "" : "" + figure;
    }

    private static String text(@Nullable Integer figure) {
        return figure == null ? "" : figure.toString();
    }

    /// For forms that are drawn field by field.
    public String value(String field) {
        var value = switch (field) {
            case "name" -> name;
            case "origin" -> origin;
            case "industry" -> industry;
            case "link" -> link;
            case "landMu" -> landMu;
            case "areaM2" -> areaM2;
            case "powerKw" -> powerKw;
            case "waterTonnesDay" -> waterTonnesDay;
            case "dischargeTonnesDay" -> dischargeTonnesDay;
            case "energyTce" -> energyTce;
            case "jobs" -> jobs;
            case "investWan" -> investWan;
            case "equipment" -> equipment;
            case "starts" -> starts;
            case "ends" -> ends;
            default -> "";
        };
        return value == null ? "" : value;
    }

    ProjectCard read(Keeping keeping) {
        var reading = new Reading(this);
        var card = new ProjectCard(
                keeping.id(),
                keeping.owner(),
                keeping.city(),
                keeping.prospect(),
                Optional.empty(),
                reading.text("name", 1, 120),
                reading.text("origin", 1, 80),
                reading.matching("industry", "\\d{2,4}"),
                new Link.Id(reading.matching("link", "[A-Za-z][A-Za-z0-9]{0,9}")),
                reading.needs(),
                reading.text("equipment", 0, 2000),
                reading.day("starts"),
                reading.day("ends"),
                keeping.at(),
                keeping.version());
        reading.refuse(card);
        return card;
    }

    /// Reads fields and gathers every fault.
    private static final class Reading {
        private final List<Fault> faults = new ArrayList<>();
        private final ProjectForm form;

        Reading(ProjectForm form) {
            this.form = form;
        }

        String text(String field, int least, int most) {
            var text = form.value(field).strip();
            if (text.length() < least || text.length() > most) {
                faults.add(Fault.of(field, text, "park.wrong.text", "park.mend.text", most));
            }
            return text;
        }

        String matching(String field, String pattern) {
            var text = form.value(field).strip();
            if (!text.matches(pattern)) {
                faults.add(Fault.of(field, text, "park.wrong." + field, "park.mend." + field));
            }
            return text;
        }

        Needs needs() {
            return new Needs(
                    figure("landMu"),
                    figure("areaM2"),
                    figure("powerKw"),
                    figure("waterTonnesDay"),
                    figure("dischargeTonnesDay"),
                    figure("energyTce"),
                    figure("jobs"),
                    figure("investWan"));
        }

        private @Nullable Integer figure(String field) {
            var text = form.value(field).replaceAll("[\\s,，]", "");
            if (text.isEmpty()) {
                return null;
            }
            if (!text.matches("\\d{1,8}")) {
                faults.add(Fault.of(field, form.value(field), "park.wrong.figure", "park.mend.figure", MOST));
                return null;
            }
            return Integer.valueOf(text);
        }

        Optional<LocalDate> day(String field) {
            try {
                var entered = new Entered();
                var day = Optional.ofNullable(entered.findDay(field, form.value(field)));
                entered.refuse();
                return day;
            } catch (InvalidInput wrong) {
                faults.addAll(wrong.faults());
                return Optional.empty();
            }
        }

        void refuse(ProjectCard card) {
            if (card.starts().isPresent()
                    && card.ends()
                            .filter(end -> !end.isAfter(card.starts().get()))
                            .isPresent()) {
                faults.add(Fault.of(
                        "ends",
                        card.ends().get(),
                        "park.wrong.ends",
                        "park.mend.ends",
                        card.starts().get()));
            }
            var needs = card.needs();
            if (isNone(needs.landMu()) && isNone(needs.areaM2())) {
                faults.add(Fault.of("areaM2", form.value("areaM2"), "park.wrong.room", "park.mend.room"));
            }
            if (!faults.isEmpty()) {
                throw InvalidInput.all(faults);
            }
        }

        private static boolean isNone(@Nullable Integer figure) {
            return figure != null && figure == 0;
        }
    }
}
