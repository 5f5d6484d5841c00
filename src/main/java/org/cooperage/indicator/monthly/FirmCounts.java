package org.cooperage.indicator.monthly;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cooperage.indicator.engine.Telling;
import org.cooperage.indicator.engine.Telling.Amounts;
import org.cooperage.indicator.engine.Telling.Channel;
import org.cooperage.indicator.engine.Telling.Memory;
import org.cooperage.indicator.monthly.MonthBook.Told;
import org.cooperage.shared.DisclosureRule;

/// How many firms are what only they know of themselves, counted once a month: told if there are five or more, and if
/// five or more have come or gone since it was told last. So nobody learns from two months what a single firm is.
public final class FirmCounts {
    private static final List<Channel> FIRMS = List.of(new Channel(Amounts::value, DisclosureRule.STANDARD));
    private static final Amounts ONE = new Amounts(1, 0);

    private final MonthBook<Month> book;

    FirmCounts(MonthBook<Month> book) {
        this.book = book;
    }

    /// @param since month it was counted in; it still stands if too few have come or gone
    public record Count(int firms, LocalDate since) {}

    /// @param told by name; what is missing is withheld
    public record Month(Map<String, Count> told) {
        public Month {
            told = Map.copyOf(told);
        }

        public Optional<Count> find(String name) {
            return Optional.ofNullable(told.get(name));
        }
    }

    /// Of the running month. Reads and writes as the platform: never call it within another transaction.
    ///
    /// @param firms those of each name, asked for once a month
    public Month now(Supplier<Map<String, Set<UUID>>> firms) {
        return book.keep(book.now(), kept -> false, (month, last, memory) -> count(month, last, memory, firms.get()));
    }

    static Told<Month> count(
            LocalDate month, Optional<Month> last, Map<String, Memory> memory, Map<String, Set<UUID>> firms) {
        var parts = firms.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> it.getValue().stream().collect(Collectors.toMap(firm -> firm, firm -> ONE))));
        var telling = new Telling<>(FIRMS, parts, memory);
        var told = new HashMap<String, Count>();
        firms.keySet().stream().sorted().forEach(name -> {
            switch (telling.tell(name, List.of(name))) {
                case TOLD ->
                    told.put(name, new Count(firms.getOrDefault(name, Set.of()).size(), month));
                case HELD -> last.flatMap(it -> it.find(name)).ifPresent(count -> told.put(name, count));
                case WITHHELD -> {}
            }
        });
        told.values().removeIf(it -> it.firms() == 0);
        return new Told<>(new Month(told), telling.learnt());
    }
}
