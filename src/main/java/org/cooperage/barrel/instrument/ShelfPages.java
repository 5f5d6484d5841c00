package org.cooperage.barrel.instrument;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cooperage.barrel.instrument.Shelf.Loading;
import org.cooperage.shared.Acting;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The operator sees which instruments there are and loads others; everybody may have the tables.
@Controller
class ShelfPages {
    private final Shelf shelf;

    ShelfPages(Shelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/instruments")
    String list(Model model) {
        model.addAttribute("instruments", shelf.list());
        model.addAttribute("mayLoad", Acting.current().role() == Role.OPS);
        return "instrument/shelf";
    }

    @PostMapping("/instruments")
    @AskAgain("/instruments")
    String load(
            @RequestParam(defaultValue = "") String table,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        var text = file == null || file.isEmpty() ? table : new String(file.getBytes(), StandardCharsets.UTF_8);
        return switch (shelf.load(text)) {
            case Loading.Loaded(var instrument) -> {
                next.addFlashAttribute("toast", "instrument.toast.loaded");
                yield "redirect:/instruments#" + instrument.id();
            }
            case Loading.Taken(var id) ->
                throw InvalidInput.of("table", id, "instrument.invalid.taken", "instrument.mend.taken");
        };
    }

    @GetMapping({"/instruments/{instrument}/table", "/api/instruments/{instrument}/table"})
    ResponseEntity<byte[]> table(@PathVariable String instrument) {
        var shown =
                ContentDisposition.attachment().filename(instrument + ".tsv").build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "tab-separated-values", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .body(shelf.table(instrument).getBytes(StandardCharsets.UTF_8));
    }
}
