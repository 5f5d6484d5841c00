package org.cooperage.park.space;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.UUID;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// A park's own units with its theme: by hand, many at once from a table, and taken along as one.
@Controller
class UnitPages {
    private final Units units;
    private final UnitTable table;

    UnitPages(Units units, UnitTable table) {
        this.units = units;
        this.table = table;
    }

    @GetMapping("/space/units")
    String own(Model model) {
        model.addAttribute("units", units.own());
        model.addAttribute("themes", units.themes());
        model.addAttribute("states", Space.State.values());
        model.addAttribute("mayKeep", Units.mayKeep());
        model.addAttribute("fields", UnitForm.FIELDS);
        return "park/units";
    }

    /// What is kept, in the columns a table is read by: the template to begin with.
    @GetMapping(path = "/space/units", params = "format")
    void export(@RequestParam String format, Locale locale, HttpServletResponse response) {
        var columns = UnitForm.FIELDS.stream()
                .map(field -> new Column<Space>(
                        table.header(field, locale), unit -> UnitForm.of(unit).value(field)))
                .toList();
        new TableExport<>("units", columns).send(response, format, units.own()::forEach);
    }

    @PostMapping("/space/units")
    ModelAndView add(@ModelAttribute UnitForm form, Model model) {
        try {
            units.add(form);
            return new ModelAndView("redirect:/space/units");
        } catch (InvalidInput wrong) {
            return again(wrong, form, model);
        }
    }

    private ModelAndView again(InvalidInput wrong, @Nullable UnitForm form, Model model) {
        own(model);
        model.addAttribute("faults", wrong.faults());
        model.addAttribute("form", form);
        return new ModelAndView("park/units", model.asMap(), HttpStatus.BAD_REQUEST);
    }

    /// @param act `try` only looks, `take` writes
    @PostMapping("/space/units/table")
    ModelAndView table(@RequestParam MultipartFile file, @RequestParam(defaultValue = "try") String act, Model model)
            throws IOException {
        var copy = Files.createTempFile("units", ".table");
        try {
            file.transferTo(copy);
            model.addAttribute("check", units.take(copy, !act.equals("take")));
            own(model);
            return new ModelAndView("park/units", model.asMap());
        } catch (InvalidInput wrong) {
            return again(wrong, null, model);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @GetMapping("/space/units/{unitId}")
    String edit(@PathVariable UUID unitId, Model model) {
        var unit = units.get(new Space.Id(unitId));
        return form(unit, UnitForm.of(unit), model);
    }

    private static String form(Space unit, UnitForm form, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("form", form);
        model.addAttribute("fields", UnitForm.FIELDS);
        return "park/unit";
    }

    @PostMapping("/space/units/{unitId}/description")
    ModelAndView save(
            @PathVariable UUID unitId, @RequestParam int version, @ModelAttribute UnitForm form, Model model) {
        var id = new Space.Id(unitId);
        try {
            units.edit(id, form, version);
            return new ModelAndView("redirect:/space/units");
        } catch (InvalidInput wrong) {
            model.addAttribute("faults", wrong.faults());
            return new ModelAndView(form(units.get(id), form, model), model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/space/units/{unitId}")
    String setState(
            @PathVariable UUID unitId,
            @RequestParam int version,
            @RequestParam Space.State state,
            @RequestParam(defaultValue = "") String tenant,
            @RequestParam(defaultValue = "") String industry) {
        units.setState(new Space.Id(unitId), state, tenant.strip(), industry.strip(), version);
        return "redirect:/space/units";
    }
}
