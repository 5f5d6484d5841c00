package org.cooperage.policy.programme;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cooperage.policy.programme.Undertaking.Duty;
import org.cooperage.policy.programme.Undertaking.SixParty;

/// Which of the six parties has to do what by when, what is late, and with whom.
record DutyBoard(List<Part> parts, LocalDate today) {

    DutyBoard {
        parts = List.copyOf(parts);
    }

    /// What one party has to do with an undertaking.
    record Item(Undertaking undertaking, Duty duty, Light light) {

        boolean isOpen() {
            return undertaking.doneOn().isEmpty();
        }

        boolean isLate() {
            return light == Light.RED;
        }

        public boolean leads() {
            return duty == Duty.LEADS;
        }
    }

    /// All of one party: what is late first, then by its end, what is done last.
    record Part(SixParty party, List<Item> items) {
        Part {
            items = items.stream()
                    .sorted(Comparator.comparing(Item::isLate)
                            .reversed()
                            .thenComparing(it -> !it.isOpen())
                            .thenComparing(it -> it.undertaking().ends()))
                    .toList();
        }

        public long leading() {
            return items.stream().filter(Item::leads).count();
        }

        public long done() {
            return items.stream().filter(it -> !it.isOpen()).count();
        }

        public long late() {
            return items.stream().filter(Item::isLate).count();
        }

        /// What it has to see to next.
        public Optional<Item> next() {
            return items.stream().filter(Item::isOpen).findFirst();
        }
    }

    static DutyBoard of(List<Undertaking> undertakings, LocalDate today) {
        return new DutyBoard(
                Arrays.stream(SixParty.values())
                        .map(party -> new Part(party, items(party, undertakings, today)))
                        .toList(),
                today);
    }

    private static List<Item> items(SixParty party, List<Undertaking> undertakings, LocalDate today) {
        return undertakings.stream()
                .filter(it -> it.duties().containsKey(party))
                .map(it -> new Item(it, it.duties().get(party), it.light(today)))
                .toList();
    }

    public long duties() {
        return parts.stream().mapToLong(it -> it.items().size()).sum();
    }

    public long late() {
        return parts.stream().mapToLong(Part::late).sum();
    }

    /// With whom something is late, most first.
    public List<Part> behind() {
        return parts.stream()
                .filter(it -> it.late() > 0)
                .sorted(Comparator.comparingLong(Part::late).reversed())
                .toList();
    }

    /// Who has nothing to do at all.
    public List<SixParty> idle() {
        return parts.stream()
                .filter(it -> it.items().isEmpty())
                .map(Part::party)
                .toList();
    }
}
