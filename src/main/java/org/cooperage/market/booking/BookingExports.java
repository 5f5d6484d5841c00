package org.cooperage.market.booking;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Bookings of either side and the use of one's things as files.
@Controller
class BookingExports {

    private final Bookings bookings;
    private final BookingViews views;
    private final Utilisation utilisation;
    private final MessageSource texts;

    BookingExports(Bookings bookings, BookingViews views, Utilisation utilisation, MessageSource texts) {
        this.bookings = bookings;
        this.views = views;
        this.utilisation = utilisation;
        this.texts = texts;
    }

    @GetMapping(path = "/bookings", params = "format")
    void bookings(
            @RequestParam String format,
            @RequestParam(defaultValue = "customer") String side,
            @RequestParam(required = false) Booking.@Nullable Stage stage,
            PageRequest order,
            HttpServletResponse response) {
        UUID party = Acting.current().party().orElseThrow(() -> new NotAllowed("Reading bookings"));
        var all = side.equals("provider") ? BookingFilter.with(party) : BookingFilter.by(party);
        var filter = stage == null ? all : all.at(stage);
        new TableExport<>("bookings", columns())
                .send(response, format, TableExport.pages(order, page -> views(filter, page)));
    }

    private Page<BookingView> views(BookingFilter filter, PageRequest page) {
        var found = bookings.list(filter, page);
        return new Page<>(views.of(found.rows()), found.total(), page);
    }

    private List<Column<BookingView>> columns() {
        return List.of(
                column("from", it -> it.from().atZone(BusinessClock.ZONE).toLocalDateTime()),
                column("to", it -> it.to().atZone(BusinessClock.ZONE).toLocalDateTime()),
                column("what", it -> words(it.name())),
                column("customer", it -> words(it.customerName())),
                column("provider", it -> words(it.providerName())),
                column("units", BookingView::units),
                column("stage", it -> text("stage." + it.stage())),
                column("used", BookingView::used));
    }

    /// A row for each thing and week.
    private record UseRow(WeekUse thing, WeekUse.Week week) {}

    /// @param first a day of the first week; missing: four weeks ago
    @GetMapping(path = "/bookings/use", params = "format")
    void use(
            @RequestParam String format,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate first,
            @RequestParam(defaultValue = "8") int weeks,
            HttpServletResponse response) {
        var rows = utilisation.weeks(first, weeks).stream()
                .flatMap(thing -> thing.weeks().stream().map(week -> new UseRow(thing, week)))
                .toList();
        List<Column<UseRow>> columns = List.of(
                column("what", it -> words(it.thing().name())),
                column("units", it -> it.thing().units()),
                column("use.week", it -> it.week().monday()),
                column("use.open", it -> it.week().openHours()),
                column("use.booked", it -> it.week().bookedHours()),
                column("use.percent", it -> percent(it.week())));
        new TableExport<>("utilisation", columns).send(response, format, rows::forEach);
    }

    private static @Nullable BigDecimal percent(WeekUse.Week week) {
        return week.percent();
    }

    private static String words(Bilingual text) {
        return text.in(locale());
    }

    private <T> Column<T> column(String key, Function<T, @Nullable Object> value) {
        return new Column<>(text(key), value);
    }

    private String text(String key) {
        return texts.getMessage("booking." + key, null, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
