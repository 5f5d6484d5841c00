package org.cooperage.chain;

import static org.cooperage.chain.ProductForm.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Entered;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;

/// What stands in the form for a routing, a row an operation; rows without a number are left out.
record RoutingForm(
        @Nullable String code,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String active,
        @Nullable List<Row> operations,
        @Nullable String version) {

    private static final int SPARE_ROWS = 3;

    /// One operation as typed; empty where it has none.
    record Row(
            @Nullable String seq,
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable String process,
            @Nullable String unit,
            @Nullable String unitsPerProduct,
            @Nullable String runMinutes,
            @Nullable String batchSize,
            @Nullable String cycleMinutes,
            @Nullable String onceMinutes,
            @Nullable String setupMinutes,
            @Nullable String transferLot,
            @Nullable String minLot,
            @Nullable String maxSplit,
            @Nullable String yield,
            @Nullable String waitMinMinutes,
            @Nullable String waitMaxMinutes,
            @Nullable String sameSiteAs,
            @Nullable String oneMakerPerColour,
            @Nullable String dischargeClass,
            @Nullable String referencePrice,
            @Nullable String materialPrice) {

        static final Row EMPTY = new Row(
                "", "", "", "", "PIECE", "1", "", "", "", "", "0", "1", "0", "1", "1", "0", "", "", null, "", "", "0");

        static Row of(Operation it) {
            return new Row(
                    Integer.toString(it.seq()),
                    it.name().zh(),
                    it.name().en(),
                    it.process() == null ? "" : it.process().value(),
                    it.unit().name(),
                    plain(it.unitsPerProduct()),
                    plain(it.runMinutes()),
                    plain(it.batchSize()),
                    text(it.cycleMinutes()),
                    text(it.onceMinutes()),
                    text(it.setupMinutes()),
                    plain(it.transferLot()),
                    plain(it.minLot()),
                    text(it.maxSplit()),
                    plain(it.yield()),
                    text(it.waitMinMinutes()),
                    text(it.waitMaxMinutes()),
                    text(it.sameSiteAs()),
                    it.oneMakerPerColour() ? "true" : null,
                    it.dischargeClass() == null ? "" : it.dischargeClass(),
                    plain(it.referencePrice()),
                    plain(it.materialPrice()));
        }

        boolean isBlank() {
            return seq == null || seq.isBlank();
        }

        Operation read(Entered entered, String at) {
            var zh = entered.text(at + "name", nameZh);
            var en = entered.text(at + "name", nameEn);
            var which = entered.text(at + "process", process);
            var discharge = entered.text(at + "dischargeClass", dischargeClass);
            var material = entered.findDecimal(at + "materialPrice", materialPrice);
            return new Operation(
                    entered.whole(at + "seq", seq),
                    new Bilingual(zh, en.isEmpty() ? zh : en),
                    which.isEmpty() ? null : new Process.Id(which),
                    entered.choice(at + "unit", unit, Unit.class),
                    entered.decimal(at + "unitsPerProduct", unitsPerProduct),
                    entered.findDecimal(at + "runMinutes", runMinutes),
                    entered.findDecimal(at + "batchSize", batchSize),
                    entered.findWhole(at + "cycleMinutes", cycleMinutes),
                    entered.findWhole(at + "onceMinutes", onceMinutes),
                    entered.whole(at + "setupMinutes", setupMinutes),
                    entered.decimal(at + "transferLot", transferLot),
                    entered.decimal(at + "minLot", minLot),
                    entered.whole(at + "maxSplit", maxSplit),
                    entered.decimal(at + "yield", yield),
                    entered.whole(at + "waitMinMinutes", waitMinMinutes),
                    entered.findWhole(at + "waitMaxMinutes", waitMaxMinutes),
                    entered.findWhole(at + "sameSiteAs", sameSiteAs),
                    entered.yes(oneMakerPerColour),
                    discharge.isEmpty() ? null : discharge,
                    entered.findDecimal(at + "referencePrice", referencePrice),
                    material == null ? BigDecimal.ZERO : material);
        }

        private static String text(@Nullable Integer number) {
            return number == null ? "" : number.toString();
        }
    }

    static RoutingForm forNew() {
        return new RoutingForm("", "", "", "true", List.of(), "0");
    }

    static RoutingForm of(Routing it) {
        return new RoutingForm(
                it.code(),
                it.name().zh(),
                it.name().en(),
                it.active() ? "true" : null,
                it.operations().stream().map(Row::of).toList(),
                Integer.toString(it.version()));
    }

    /// The rows typed so far and a few empty ones to go on.
    public List<Row> rows() {
        var rows = new ArrayList<>(typed());
        for (int i = 0; i < SPARE_ROWS; i++) {
            rows.add(Row.EMPTY);
        }
        return rows;
    }

    Routing.Draft toDraft() {
        var entered = new Entered();
        var zh = entered.text("name", nameZh);
        var en = entered.text("name", nameEn);
        var read = new ArrayList<Operation>();
        for (var row : typed()) {
            read.add(row.read(entered, "operations[%d].".formatted(read.size())));
        }
        var draft = new Routing.Draft(
                entered.text("code", code), new Bilingual(zh, en.isEmpty() ? zh : en), entered.yes(active), read);
        entered.refuse();
        return draft;
    }

    int readVersion() {
        var entered = new Entered();
        var read = entered.whole("version", version);
        entered.refuse();
        return read;
    }

    private List<Row> typed() {
        return operations == null
                ? List.of()
                : operations.stream().filter(row -> !row.isBlank()).toList();
    }
}
