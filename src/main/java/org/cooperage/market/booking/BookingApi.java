package org.cooperage.market.booking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cooperage.market.booking.Reserving.Skipped;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Bookings of either side, for programs. What is full or not possible now is told with 409,
/// what the provider has to agree to first with 202.
@RestController
@RequestMapping("/api/bookings")
class BookingApi {

    private final Bookings bookings;
    private final Rescheduling rescheduling;
    private final BookingViews views;

    BookingApi(Bookings bookings, Rescheduling rescheduling, BookingViews views) {
        this.bookings = bookings;
        this.rescheduling = rescheduling;
        this.views = views;
    }

    /// @param booked none when it was full
    /// @param skipped what could not be had, and why
    /// @param next free instead
    record Made(List<BookingView> booked, List<Skipped> skipped, List<TimeSlot> next) {}

    /// @param version of the booking as it was read
    /// @param note to the other side
    /// @param from another begin
    /// @param used in the unit of the price; metered ones only
    record Word(
            @Nullable Integer version,
            @Nullable String note,
            @Nullable Instant from,
            @Nullable BigDecimal used) {

        int read() {
            if (version == null) {
                throw InvalidInput.of("version", "", "booking.wrong.version", "booking.mend.version");
            }
            return version;
        }
    }

    /// @param side `customer` (the default) or `provider`
    @GetMapping
    Page<BookingView> list(
            @RequestParam(defaultValue = "customer") String side, Booking.@Nullable Stage stage, PageRequest page) {
        var party = Acting.current().party().orElseThrow(() -> new NotAllowed("Reading bookings"));
        var filter = side.equals("provider") ? BookingFilter.with(party) : BookingFilter.by(party);
        var found = bookings.list(stage == null ? filter : filter.at(stage), page);
        return new Page<>(views.of(found.rows()), found.total(), page);
    }

    @PostMapping
    ResponseEntity<Made> book(@RequestBody BookingRequest request) {
        return switch (bookings.book(request)) {
            case Reserving.Done done ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Made(views.of(done.booked()), done.skipped(), List.of()));
            case Reserving.Full full ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(new Made(List.of(), full.skipped(), full.next()));
        };
    }

    /// By its own id or that of its order.
    @GetMapping("/{booking}")
    BookingView show(@PathVariable UUID booking) {
        return views.of(bookings.get(booking));
    }

    @PostMapping("/{booking}/approval")
    ResponseEntity<BookingView> approve(@PathVariable UUID booking, @RequestBody Word word) {
        return answer(bookings.approve(new Booking.Id(booking), word.read()));
    }

    @PostMapping("/{booking}/refusal")
    ResponseEntity<BookingView> decline(@PathVariable UUID booking, @RequestBody Word word) {
        return answer(bookings.decline(new Booking.Id(booking), word.read(), word.note()));
    }

    @PostMapping("/{booking}/cancellation")
    ResponseEntity<BookingView> cancel(@PathVariable UUID booking, @RequestBody Word word) {
        return answer(bookings.cancel(new Booking.Id(booking), word.read(), word.note()));
    }

    @PostMapping("/{booking}/move")
    ResponseEntity<BookingView> move(@PathVariable UUID booking, @RequestBody Word word) {
        var from = word.from();
        if (from == null) {
            throw InvalidInput.of("from", "", "booking.wrong.from", "booking.mend.from");
        }
        return answer(rescheduling.to(new Booking.Id(booking), word.read(), from));
    }

    /// Yes to the other time that was asked for.
    @PostMapping("/{booking}/move/approval")
    ResponseEntity<BookingView> approveMove(@PathVariable UUID booking, @RequestBody Word word) {
        return answer(rescheduling.approve(new Booking.Id(booking), word.read()));
    }

    @PostMapping("/{booking}/move/refusal")
    ResponseEntity<BookingView> refuseMove(@PathVariable UUID booking, @RequestBody Word word) {
        return answer(rescheduling.refuse(new Booking.Id(booking), word.read()));
    }

    @PostMapping("/{booking}/absence")
    ResponseEntity<BookingView> miss(@PathVariable UUID booking, @RequestBody Word word) {
        return answer(bookings.miss(new Booking.Id(booking), word.read()));
    }

    @PostMapping("/{booking}/start")
    ResponseEntity<BookingView> start(@PathVariable UUID booking, @RequestBody Word word) {
        return answer(bookings.start(new Booking.Id(booking), word.read()));
    }

    @PostMapping("/{booking}/finish")
    ResponseEntity<BookingView> finish(@PathVariable UUID booking, @RequestBody Word word) {
        return answer(bookings.finish(new Booking.Id(booking), word.read(), word.used()));
    }

    private ResponseEntity<BookingView> answer(Changing outcome) {
        var view = views.of(outcome.booking());
        return switch (outcome) {
            case Changing.Done done -> ResponseEntity.ok(view);
            case Changing.Asked asked ->
                ResponseEntity.status(HttpStatus.ACCEPTED).body(view);
            case Changing.NotNow not ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(view);
            case Changing.Taken taken ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(view);
        };
    }
}
