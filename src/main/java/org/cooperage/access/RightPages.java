package org.cooperage.access;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Who may see and do what, with one's own role first.
@Controller
class RightPages {

    private final Rights rights;

    RightPages(Rights rights) {
        this.rights = rights;
    }

    /// What one may do with one kind of thing in the present role.
    record OwnRight(String resource, Bilingual name, String may) {}

    record OwnRights(Role role, List<OwnRight> rights) {}

    @GetMapping("/rights")
    String matrix(Model model) {
        model.addAttribute("rights", rights.matrix());
        model.addAttribute("roles", rights.roles());
        model.addAttribute("mine", Acting.current().role());
        return "access/rights";
    }

    @GetMapping("/api/rights")
    @ResponseBody
    OwnRights own() {
        var role = Acting.current().role();
        return new OwnRights(
                role,
                rights.matrix().stream()
                        .map(right -> new OwnRight(right.resource(), right.name(), right.of(role)))
                        .toList());
    }

    /// The whole matrix: by kind of thing, by role.
    @GetMapping("/api/rights/matrix")
    @ResponseBody
    Map<String, Map<Role, String>> all() {
        return rights.matrix().stream().collect(Collectors.toMap(Right::resource, Right::cells));
    }
}
