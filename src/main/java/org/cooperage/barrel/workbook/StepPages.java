package org.cooperage.barrel.workbook;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.barrel.Barrels;
import org.cooperage.barrel.workbook.engine.Change;
import org.cooperage.barrel.workbook.engine.Step;
import org.cooperage.chain.Chain;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One step of a workbook as it is, and how it changes: a form of its own, for the phone. Step 0 is a new one.
@Controller
class StepPages {
    private final Workbooks books;
    private final Barrels barrels;
    private final Chain chain;

    StepPages(Workbooks books, Barrels barrels, Chain chain) {
        this.books = books;
        this.barrels = barrels;
        this.chain = chain;
    }

    @GetMapping("/workbook/{workbookId}/steps/{number}")
    String step(@PathVariable UUID workbookId, @PathVariable int number, Model model) {
        var book = books.get(new Workbook.Id(workbookId), null);
        model.addAttribute("book", book);
        model.addAttribute("number", number);
        model.addAttribute("processes", chain.processes());
        model.addAttribute("filled", number == 0 ? Map.of("adds", "on") : StepFields.typed(step(book, number)));
        model.addAttribute("behind", behind(book.sheet(), number));
        return "workbook/step";
    }

    private static int behind(Sheet sheet, int number) {
        int last = 0;
        for (var step : sheet.steps()) {
            if (step.id() == number) {
                return last;
            }
            last = step.id();
        }
        return last;
    }

    @PostMapping("/workbook/{workbookId}/steps/{number}")
    @AskAgain("/workbook/{workbookId}/steps/{number}")
    String putStep(@PathVariable UUID workbookId, @PathVariable int number, @RequestParam Map<String, String> typed) {
        return shown(putStep(new Workbook.Id(workbookId), number, Fields.of(typed)));
    }

    Workbook putStep(Workbook.Id id, int number, Fields fields) {
        var sheet = books.get(id, null).sheet();
        var now = sheet.findStep(number).orElse(null);
        if (number != 0 && now == null) {
            throw new NotFound("step", number);
        }
        var step = StepFields.step(fields, number == 0 ? sheet.nextId() : number, processes(), now);
        int behind = fields.get("behind").isEmpty()
                ? behind(sheet, number)
                : fields.whole("behind", 0, Integer.MAX_VALUE, 0);
        return books.putStep(id, WorkbookPages.version(fields), step, behind);
    }

    @PostMapping("/workbook/{workbookId}/steps/{number}/removal")
    String removeStep(
            @PathVariable UUID workbookId, @PathVariable int number, @RequestParam Map<String, String> typed) {
        var id = new Workbook.Id(workbookId);
        step(books.get(id, null), number);
        return shown(books.removeStep(id, WorkbookPages.version(Fields.of(typed)), number));
    }

    @GetMapping("/workbook/{workbookId}/changes/{number}")
    String change(@PathVariable UUID workbookId, @PathVariable int number, Model model) {
        var book = books.get(new Workbook.Id(workbookId), null);
        var step = step(book, number);
        var change = book.sheet().findChange(number);
        var after = change.map(Change::after).orElse(step);
        model.addAttribute("book", book);
        model.addAttribute("step", step);
        model.addAttribute("change", change.orElse(null));
        model.addAttribute("kinds", Change.Kind.values());
        model.addAttribute("services", barrels.services());
        model.addAttribute("processes", chain.processes());
        model.addAttribute("filled", StepFields.typed(after == null ? step : after));
        return "workbook/change";
    }

    @PostMapping("/workbook/{workbookId}/changes/{number}")
    @AskAgain("/workbook/{workbookId}/changes/{number}")
    String putChange(@PathVariable UUID workbookId, @PathVariable int number, @RequestParam Map<String, String> typed) {
        return shown(putChange(new Workbook.Id(workbookId), number, Fields.of(typed)));
    }

    Workbook putChange(Workbook.Id id, int number, Fields fields) {
        var book = books.get(id, null);
        var change = StepFields.change(fields, step(book, number), book.sheet(), processes());
        return books.putChange(id, WorkbookPages.version(fields), change);
    }

    @PostMapping("/workbook/{workbookId}/changes/{number}/removal")
    String removeChange(
            @PathVariable UUID workbookId, @PathVariable int number, @RequestParam Map<String, String> typed) {
        var id = new Workbook.Id(workbookId);
        return shown(books.removeChange(id, WorkbookPages.version(Fields.of(typed)), number));
    }

    private static Step step(Workbook book, int number) {
        return book.sheet().findStep(number).orElseThrow(() -> new NotFound("step", number));
    }

    private Set<String> processes() {
        return chain.processes().stream().map(one -> one.id().value()).collect(Collectors.toSet());
    }

    private static String shown(Workbook book) {
        return "redirect:/workbook/" + book.id();
    }
}
