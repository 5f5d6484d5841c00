package org.cooperage.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// The parties nobody plays: the demo acts for them, as their own people would, and leaves the others alone.
///
/// A party is played for a while after a person who acts for it has asked for a page. Real time, not the demo's.
@Component
class Others implements HandlerInterceptor {
    private static final long PLAYED_FOR_NANOS = Duration.ofMinutes(10).toNanos();

    private final Map<UUID, Long> seenAt = new ConcurrentHashMap<>();
    private final Map<UUID, Acting> actors = new ConcurrentHashMap<>();
    private final DemoStore store;

    Others(DemoStore store) {
        this.store = store;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Acting.current().party().ifPresent(party -> seenAt.put(party, System.nanoTime()));
        return true;
    }

    boolean isPlayed(Party.Id party) {
        Long seen = seenAt.get(party.value());
        return seen != null && System.nanoTime() - seen < PLAYED_FOR_NANOS;
    }

    /// Does it as somebody of the party; nothing happens for a party that is played or has no people.
    <T> Optional<T> as(Party.Id party, Supplier<T> work) {
        if (isPlayed(party)) return Optional.empty();
        return actor(party).map(acting -> Acting.as(acting, work::get));
    }

    private Optional<Acting> actor(Party.Id party) {
        var known = actors.get(party.value());
        if (known != null) return Optional.of(known);
        var found = Acting.as(Acting.SYSTEM, () -> store.findActor(party));
        found.ifPresent(acting -> actors.put(party.value(), acting));
        return found;
    }
}
