package org.cooperage.indicator.monitor;

import java.io.IOException;
import org.cooperage.indicator.FieldTable;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The operating monitor, and entering what was published.
@Controller
class MonitorPages {
    private final Monitors monitors;
    private final Officials officials;

    MonitorPages(Monitors monitors, Officials officials) {
        this.monitors = monitors;
        this.officials = officials;
    }

    @GetMapping("/monitor")
    String show(@RequestParam(defaultValue = "OUTPUT") OfficialSeries series, Model model) {
        var monitor = monitors.get(series);
        model.addAttribute("monitor", monitor);
        model.addAttribute("picture", MonitorPicture.of(monitor));
        model.addAttribute("choices", OfficialSeries.values());
        model.addAttribute("mayEnter", Officials.mayEnter());
        return "monitor/monitor";
    }

    @PostMapping("/monitor/official")
    @AskAgain("/monitor")
    String enter(@RequestParam(defaultValue = "OUTPUT") OfficialSeries series, OfficialForm form) {
        officials.enter(series, form);
        return "redirect:/monitor?series=" + series + "#official";
    }

    @PostMapping("/monitor/official-tables")
    @AskAgain("/monitor")
    String enter(
            @RequestParam(defaultValue = "OUTPUT") OfficialSeries series,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null) {
            throw InvalidInput.of(
                    "file", "", "indicator.wrong.size", "indicator.mend.size", FieldTable.MOST_BYTES >> 20);
        }
        officials.enter(series, file.getBytes());
        return "redirect:/monitor?series=" + series + "#official";
    }
}
