package org.cooperage.barrel.workbook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The workbooks of a firm, and one of them.
@Controller
class WorkbookPages {
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_UNIT = 30;

    private final Workbooks books;

    WorkbookPages(Workbooks books) {
        this.books = books;
    }

    @GetMapping("/workbook")
    String list(PageRequest page, Model model) {
        model.addAttribute("page", books.list(page));
        model.addAttribute("products", books.products());
        return "workbook/list";
    }

    @PostMapping("/workbook")
    @AskAgain("/workbook")
    String create(@RequestParam Map<String, String> typed) {
        return shown(create(Fields.of(typed)));
    }

    Workbook create(Fields fields) {
        var product = fields.get("product");
        var title = fields.get("title").isEmpty() && !product.isEmpty() ? product : fields.text("title", LONGEST_TITLE);
        var unit = fields.get("unit").isEmpty() ? "件 | piece" : fields.text("unit", LONGEST_UNIT);
        if (!product.isEmpty()
                && books.products().stream().noneMatch(one -> one.name().zh().equals(product))) {
            fields.wrong("product", "choice");
        }
        fields.refuse();
        return books.create(title, product.isEmpty() ? null : product, unit);
    }

    @GetMapping("/workbook/{workbookId}")
    String show(@PathVariable UUID workbookId, @RequestParam @Nullable Integer version, Model model) {
        var book = books.get(new Workbook.Id(workbookId), version);
        var sheet = book.sheet();
        model.addAttribute("book", book);
        model.addAttribute("sheet", sheet);
        model.addAttribute("asIs", sheet.asIsStream());
        model.addAttribute("toBe", sheet.toBeStream());
        model.addAttribute("asIsPicture", StreamPicture.of(sheet.asIsStream()));
        model.addAttribute("toBePicture", StreamPicture.of(sheet.toBeStream()));
        model.addAttribute("saving", sheet.expected());
        model.addAttribute("proofs", books.proofs(book));
        model.addAttribute("booked", books.booked(book.id()));
        model.addAttribute("versions", books.versions(book.id()));
        model.addAttribute("today", books.today());
        model.addAttribute("filled", StepFields.typed(sheet));
        return "workbook/workbook";
    }

    @PostMapping("/workbook/{workbookId}/terms")
    @AskAgain("/workbook/{workbookId}")
    String setTerms(@PathVariable UUID workbookId, @RequestParam Map<String, String> typed) {
        return shown(setTerms(new Workbook.Id(workbookId), Fields.of(typed)));
    }

    Workbook setTerms(Workbook.Id id, Fields fields) {
        var now = books.get(id, null).sheet();
        var title = fields.text("title", LONGEST_TITLE);
        var unit = fields.text("unit", LONGEST_UNIT);
        var terms = StepFields.terms(fields, now.terms());
        return books.setTerms(id, version(fields), title, unit, terms);
    }

    @PostMapping("/workbook/{workbookId}/beginning")
    @AskAgain("/workbook/{workbookId}")
    String begin(@PathVariable UUID workbookId, @RequestParam Map<String, String> typed) {
        return shown(begin(new Workbook.Id(workbookId), Fields.of(typed)));
    }

    Workbook begin(Workbook.Id id, Fields fields) {
        var typed = fields.get("day");
        try {
            var day = typed.isEmpty() ? books.today() : LocalDate.parse(typed);
            return books.begin(id, version(fields), day);
        } catch (DateTimeParseException e) {
            var today = books.today();
            throw InvalidInput.of(
                    "day", typed, "workbook.invalid.day", "workbook.mend.day", today.minusYears(2), today);
        }
    }

    @PostMapping("/workbook/{workbookId}/bookings")
    String book(@PathVariable UUID workbookId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        var id = new Workbook.Id(workbookId);
        next.addFlashAttribute(
                "toast",
                switch (books.book(id, version(Fields.of(typed)))) {
                    case Booking.Done(var savings) -> "workbook.toast.booked";
                    case Booking.NothingShown() -> "workbook.toast.nothing";
                });
        return "redirect:/workbook/" + id;
    }

    static int version(Fields fields) {
        int version = fields.whole("version", 1, Integer.MAX_VALUE, 0);
        fields.refuse();
        return version;
    }

    private static String shown(Workbook book) {
        return "redirect:/workbook/" + book.id();
    }
}
