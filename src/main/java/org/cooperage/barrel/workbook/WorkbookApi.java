package org.cooperage.barrel.workbook;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.barrel.workbook.engine.Saving;
import org.cooperage.barrel.workbook.engine.ValueStream;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Workbooks for programs. What is sent has the fields of the forms, as text or number; each edit names the `version`
/// it is made on and answers with the next one.
@RestController
@RequestMapping("/api/workbooks")
class WorkbookApi {
    private final Workbooks books;
    private final WorkbookPages pages;
    private final StepPages steps;

    WorkbookApi(Workbooks books, WorkbookPages pages, StepPages steps) {
        this.books = books;
        this.pages = pages;
        this.steps = steps;
    }

    /// @param saving expected from the changes
    record View(
            Workbook workbook,
            ValueStream asIs,
            ValueStream toBe,
            Saving saving,
            List<Proof> proofs,
            List<Booked> booked) {}

    private static Workbook.Id id(UUID workbookId) {
        return new Workbook.Id(workbookId);
    }

    @GetMapping
    Page<Workbook> list(PageRequest page) {
        return books.list(page);
    }

    @GetMapping("/products")
    List<MadeStore.Product> products() {
        return books.products();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Workbook create(@RequestBody Map<String, @Nullable Object> sent) {
        return pages.create(Fields.of(sent));
    }

    @GetMapping("/{workbookId}")
    View get(@PathVariable UUID workbookId, @RequestParam @Nullable Integer version) {
        var book = books.get(id(workbookId), version);
        var sheet = book.sheet();
        return new View(
                book,
                sheet.asIsStream(),
                sheet.toBeStream(),
                sheet.expected(),
                books.proofs(book),
                books.booked(book.id()));
    }

    @PutMapping("/{workbookId}/terms")
    Workbook setTerms(@PathVariable UUID workbookId, @RequestBody Map<String, @Nullable Object> sent) {
        return pages.setTerms(id(workbookId), Fields.of(sent));
    }

    /// Step 0 is a new one.
    @PutMapping("/{workbookId}/steps/{number}")
    Workbook putStep(
            @PathVariable UUID workbookId, @PathVariable int number, @RequestBody Map<String, @Nullable Object> sent) {
        return steps.putStep(id(workbookId), number, Fields.of(sent));
    }

    @DeleteMapping("/{workbookId}/steps/{number}")
    Workbook removeStep(@PathVariable UUID workbookId, @PathVariable int number, @RequestParam int version) {
        return books.removeStep(id(workbookId), version, number);
    }

    @PutMapping("/{workbookId}/changes/{number}")
    Workbook putChange(
            @PathVariable UUID workbookId, @PathVariable int number, @RequestBody Map<String, @Nullable Object> sent) {
        return steps.putChange(id(workbookId), number, Fields.of(sent));
    }

    @DeleteMapping("/{workbookId}/changes/{number}")
    Workbook removeChange(@PathVariable UUID workbookId, @PathVariable int number, @RequestParam int version) {
        return books.removeChange(id(workbookId), version, number);
    }

    @PostMapping("/{workbookId}/beginning")
    Workbook begin(@PathVariable UUID workbookId, @RequestBody Map<String, @Nullable Object> sent) {
        return pages.begin(id(workbookId), Fields.of(sent));
    }

    /// 409 when nothing is measured yet that saved something.
    @PostMapping("/{workbookId}/bookings")
    ResponseEntity<Booking> book(@PathVariable UUID workbookId, @RequestBody Map<String, @Nullable Object> sent) {
        var booking = books.book(id(workbookId), WorkbookPages.version(Fields.of(sent)));
        return switch (booking) {
            case Booking.Done done -> ResponseEntity.ok(done);
            case Booking.NothingShown nothing ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(nothing);
        };
    }
}
