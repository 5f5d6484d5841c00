package org.cooperage.market.board;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.chain.Chain;
import org.cooperage.place.Places;
import org.cooperage.plan.Colours;
import org.cooperage.shared.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The board, the late orders and the bottlenecks.
@Controller
class BoardPages {

    private final Board board;
    private final Reasons reasons;
    private final Chain chain;
    private final Places places;

    BoardPages(Board board, Reasons reasons, Chain chain, Places places) {
        this.board = board;
        this.reasons = reasons;
        this.chain = chain;
        this.places = places;
    }

    @GetMapping("/board")
    String board(
            @RequestParam Optional<String> group,
            @RequestParam Optional<UUID> city,
            @RequestParam Optional<String> process,
            @RequestParam Optional<String> q,
            @RequestParam(defaultValue = "false") boolean made,
            @RequestParam(defaultValue = "false") boolean late,
            PageRequest page,
            Model model) {
        Board.onlyTheOperator();
        var filter = new BoardFilter(city.orElse(null), process.orElse(null), q.orElse(null), made, late);
        model.addAttribute("page", board.list(filter, page));
        model.addAttribute("counts", board.counts());
        model.addAttribute("filter", filter);
        model.addAttribute("grouping", Grouping.of(group.orElse("city")));
        model.addAttribute("groupings", board.groupings());
        model.addAttribute("cities", places.cities());
        model.addAttribute("processes", chain.processes());
        model.addAttribute("colours", colours());
        model.addAttribute("extent", board.extent());
        model.addAttribute("now", board.now());
        return "board/board";
    }

    /// Name of the token by process, such as `--s1`.
    private String colours() {
        return chain.processes().stream()
                .map(p -> p.id().value() + ":" + Colours.of(p.id().value()).replaceAll("var\\(|\\)", ""))
                .collect(Collectors.joining(" "));
    }

    @GetMapping("/board/late")
    String late(Model model) {
        var found = reasons.find();
        model.addAttribute("late", found.late());
        model.addAttribute("now", reasons.now());
        return "board/late";
    }

    @GetMapping("/board/bottlenecks")
    String bottlenecks(Model model) {
        List<Scarce> found = reasons.find().scarce();
        model.addAttribute("scarce", found);
        model.addAttribute("now", reasons.now());
        return "board/bottlenecks";
    }
}
