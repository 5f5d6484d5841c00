package org.cooperage.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What one owes or is owed as a file, as the list shows it.
@Controller
class StatementExport {

    private final Ledger ledger;
    private final StatementNames names;
    private final MessageSource texts;

    StatementExport(Ledger ledger, StatementNames names, MessageSource texts) {
        this.ledger = ledger;
        this.names = names;
        this.texts = texts;
    }

    @GetMapping(path = "/statements", params = "format")
    void statements(
            @RequestParam String format,
            @RequestParam(required = false) @Nullable Side side,
            @RequestParam(required = false) Payable.@Nullable State state,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page,
            HttpServletResponse response) {
        var me = new Party.Id(Acting.current().party().orElse(new UUID(0, 0)));
        var filter = (side == null ? Side.fuller(ledger.balance(me)) : side).filter(me, state, q);
        var known = new HashMap<UUID, Bilingual>();
        new TableExport<>("statements", columns(known)).send(response, format, TableExport.pages(page, request -> {
            var found = ledger.list(filter, request);
            known.putAll(names.of(found.rows()));
            return found;
        }));
    }

    private List<Column<Payable>> columns(Map<UUID, Bilingual> known) {
        return List.of(
                column("ledger.order", Payable::orderCode),
                column("ledger.payer", it -> name(known, it.payer())),
                column("ledger.payee", it -> name(known, it.payee())),
                column("ledger.kind", it -> text("ledger.kind." + it.kind())),
                column("ledger.amount", it -> it.amount().yuan()),
                column("ledger.due", Payable::due),
                column("ledger.state", it -> text("ledger.state." + it.state())));
    }

    private static @Nullable Object name(Map<UUID, Bilingual> known, Party.Id party) {
        var name = known.get(party.value());
        return name == null ? null : name.in(LocaleContextHolder.getLocale());
    }

    private Column<Payable> column(String key, Function<Payable, @Nullable Object> value) {
        return new Column<>(text(key), value);
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
