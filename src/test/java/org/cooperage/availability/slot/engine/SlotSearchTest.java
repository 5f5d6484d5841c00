package org.cooperage.availability.slot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Days of a few minutes, so that every start can be tried by hand.
class SlotSearchTest {

    @Test
    void aFreeThingCanBeBookedWhenItIsOpen() {
        var room = new Thing(1, spans(10, 20), List.of(), 1, 0, 0);

        assertThat(tried(room, slot(3, 1))).isEqualTo(List.of(10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L));
    }

    @Test
    void touchingBookingsDoNotDisturbEachOther() {
        var room = new Thing(1, spans(0, 30), List.of(spans(10, 20)), 1, 0, 0);

        assertThat(SlotSearch.starts(room, slot(10, 1))).containsExactly(new Starts(0, 0, 1), new Starts(20, 20, 1));
    }

    @Test
    void buffersMustBeFreeButNotOpen() {
        var laboratory = new Thing(1, spans(10, 30), List.of(spans(18, 20)), 1, 2, 3);

        assertThat(tried(laboratory, slot(4, 1))).isEqualTo(List.of(10L, 11L, 22L, 23L, 24L, 25L, 26L));
    }

    @Test
    void startsLieOnTheGrid() {
        var room = new Thing(1, spans(7, 40), List.of(), 15, 0, 0);

        assertThat(SlotSearch.starts(room, slot(5, 1))).containsExactly(new Starts(15, 30, 15));
    }

    @Test
    void theSameUnitsMustBeFreeFromBeginToEnd() {
        var machines = new Thing(2, spans(0, 20), List.of(spans(0, 10), spans(10, 20)), 1, 0, 0);

        assertThat(SlotSearch.earliest(machines, slot(10, 1))).hasValue(0);
        assertThat(tried(machines, slot(12, 1)))
                .as("one is free at any time, none for long")
                .isEmpty();
    }

    @Test
    void moreUnitsThanThereAreAreNeverFree() {
        assertThat(SlotSearch.starts(new Thing(2, spans(0, 20), List.of(), 1, 0, 0), slot(1, 3)))
                .isEmpty();
    }

    @Test
    void itFindsWhatTryingEveryMinuteFinds() {
        var chance = new Random(7);
        for (int round = 0; round < 4_000; round++) {
            var thing = anyThing(chance);
            var question = new Question(
                    chance.nextInt(10), 20 + chance.nextInt(25), 45, 1 + chance.nextInt(9), 1 + chance.nextInt(3), 2);

            assertThat(all(thing, question)).as("%s, %s", thing, question).isEqualTo(tried(thing, question));
        }
    }

    @Test
    void theEarliestIsTheFirstOfAll() {
        var chance = new Random(8);
        for (int round = 0; round < 1_000; round++) {
            var thing = anyThing(chance);
            var question = new Question(0, 40, 45, 1 + chance.nextInt(9), 1 + chance.nextInt(3), 0);

            var all = all(thing, question);

            assertThat(SlotSearch.earliest(thing, question).isPresent()).isEqualTo(!all.isEmpty());
            SlotSearch.earliest(thing, question)
                    .ifPresent(first -> assertThat(first).isEqualTo(all.getFirst()));
        }
    }

    private static Question slot(int minutes, int units) {
        return new Question(0, 1_000, 1_000, minutes, units, 0);
    }

    private static Thing anyThing(Random chance) {
        var taken = new ArrayList<Spans>();
        int units = 1 + chance.nextInt(4);
        for (int unit = 0; unit < chance.nextInt(units + 1); unit++) {
            taken.add(any(chance, 5));
        }
        return new Thing(units, any(chance, 3), taken, 1 + chance.nextInt(4), chance.nextInt(3), chance.nextInt(3));
    }

    private static Spans any(Random chance, int most) {
        var bounds = chance.ints(2L * (1 + chance.nextInt(most)), 0, 45)
                .distinct()
                .sorted()
                .asLongStream()
                .toArray();
        int size = bounds.length / 2;
        var from = new long[size];
        var to = new long[size];
        for (int i = 0; i < size; i++) {
            from[i] = bounds[2 * i];
            to[i] = bounds[2 * i + 1];
        }
        return new Spans(from, to);
    }

    private static List<Long> all(Thing thing, Question question) {
        var all = new ArrayList<Long>();
        SlotSearch.starts(thing, question).forEach(starts -> starts.forEach(all::add));
        return all;
    }

    /// Minute by minute, unit by unit.
    private static List<Long> tried(Thing thing, Question question) {
        var found = new ArrayList<Long>();
        for (long start = question.first(); start < Math.min(question.beyond(), 60); start++) {
            long from = start;
            long to = start + question.minutes();
            boolean isOpen = to <= question.end() && covers(thing.open(), from, to);
            long free = thing.units()
                    - thing.taken().stream()
                            .filter(unit -> touches(unit, from - thing.before(), to + thing.after()))
                            .count();
            if (isOpen && free >= question.units() && Math.floorMod(from - question.midnight(), thing.grid()) == 0) {
                found.add(start);
            }
        }
        return found;
    }

    private static boolean covers(Spans open, long from, long to) {
        for (int i = 0; i < open.size(); i++) {
            if (open.from()[i] <= from && to <= open.to()[i]) {
                return true;
            }
        }
        return false;
    }

    private static boolean touches(Spans taken, long from, long to) {
        for (int i = 0; i < taken.size(); i++) {
            if (taken.from()[i] < to && from < taken.to()[i]) {
                return true;
            }
        }
        return false;
    }

    private static Spans spans(long from, long to) {
        return new Spans(new long[] {from}, new long[] {to});
    }
}
