package org.cooperage.barrel;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cooperage.access.contract.Contract;
import org.cooperage.barrel.engine.Peers;
import org.cooperage.chain.Dimension;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/// A client's barrel, to be read only.
@Controller
class ClientBarrelPages {
    private final ClientBarrels barrels;

    ClientBarrelPages(ClientBarrels barrels) {
        this.barrels = barrels;
    }

    /// @param score null when it was not known well enough
    record Row(
            Dimension dimension,
            @Nullable Long score,
            @Nullable Peers peers) {}

    @GetMapping("/clients/{contractId}/barrel")
    String show(@PathVariable UUID contractId, Model model) {
        var barrel = look(contractId);
        model.addAttribute("barrel", barrel);
        model.addAttribute("last", barrel.history().stream().findFirst().orElse(null));
        model.addAttribute("staves", BarrelPicture.staves(barrel.assessment()));
        model.addAttribute("hoops", BarrelPicture.hoops(barrel.assessment()));
        model.addAttribute(
                "rows",
                Arrays.stream(Dimension.values()).map(one -> row(barrel, one)).toList());
        return "barrel/client";
    }

    private static Row row(ClientBarrel barrel, Dimension dimension) {
        var one = barrel.assessment().standing(dimension);
        return new Row(dimension, one.isSure() ? (Long) Math.round(one.score()) : null, one.peers());
    }

    /// The diagnoses of a client, the latest first.
    @GetMapping("/api/clients/{contractId}/barrel")
    @ResponseBody
    List<Kept> diagnoses(@PathVariable UUID contractId) {
        return look(contractId).history();
    }

    private ClientBarrel look(UUID contractId) {
        Acting.require("Looking into a client's barrel", Role.FI, Role.SVC);
        return barrels.look(new Contract.Id(contractId));
    }
}
