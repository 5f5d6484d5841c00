package org.cooperage.plan.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cooperage.need.Need;
import org.cooperage.shared.InvalidInput.Fault;

/// Reads how many of which colour and size from a form, and gathers what cannot be read.
final class Quantities {
    private static final int LONGEST_NUMBER = 30;
    private final List<Fault> faults;

    Quantities(List<Fault> faults) {
        this.faults = faults;
    }

    List<Need.Line> read(OrderForm form) {
        return form.usesGrid() ? grid(form) : shared(form);
    }

    private List<Need.Line> grid(OrderForm form) {
        var lines = new ArrayList<Need.Line>();
        for (var row : form.rows()) {
            for (int size = 0; size < form.sizes().size(); size++) {
                var typed = row.quantities().get(size);
                if (!typed.isBlank()) {
                    var label = form.sizes().get(size);
                    number("lines", typed).ifPresent(n -> lines.add(new Need.Line(row.colour(), label, n)));
                }
            }
        }
        return lines;
    }

    /// A total over the colours evenly and over the sizes by ratio; what does not divide goes to the first ones.
    private List<Need.Line> shared(OrderForm form) {
        var colours = Arrays.stream(form.colours().split("[,，、;；/]"))
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .distinct()
                .toList();
        if (form.total().isBlank()) {
            faults.add(Fault.of("total", "", "need.wrong.lines-none", "need.mend.lines-none"));
            return List.of();
        }
        var total = number("total", form.total());
        var ratio = ratio(form.ratio());
        if (total.isEmpty() || ratio.isEmpty()) {
            return List.of();
        }
        if (colours.isEmpty()) {
            faults.add(Fault.of("colours", form.colours(), "need.wrong.colours", "need.mend.colours"));
            return List.of();
        }
        return total.get().stripTrailingZeros().scale() > 0
                        || ratio.get().sizes().isEmpty()
                ? weighed(total.get(), colours)
                : counted(total.get(), colours, ratio.get());
    }

    private static List<Need.Line> weighed(BigDecimal total, List<String> colours) {
        var each = total.divide(BigDecimal.valueOf(colours.size()), 1, RoundingMode.UP);
        return colours.stream()
                .map(c -> new Need.Line(c, Need.Line.NO_SIZE, each))
                .toList();
    }

    private static List<Need.Line> counted(BigDecimal total, List<String> colours, Ratio ratio) {
        var lines = new ArrayList<Need.Line>();
        var whole = ratio.sum() * colours.size();
        var before = 0L;
        for (var colour : colours) {
            for (int size = 0; size < ratio.sizes().size(); size++) {
                var from = share(total, before, whole);
                before += ratio.parts().get(size);
                var quantity = share(total, before, whole).subtract(from);
                if (quantity.signum() > 0) {
                    lines.add(new Need.Line(colour, ratio.sizes().get(size), quantity));
                }
            }
        }
        return lines;
    }

    private static BigDecimal share(BigDecimal total, long part, long whole) {
        return total.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP);
    }

    record Ratio(List<String> sizes, List<Integer> parts) {
        long sum() {
            return parts.stream().mapToLong(Integer::longValue).sum();
        }
    }

    /// `S:M:L:XL = 2:3:3:2`; empty for goods without sizes.
    private Optional<Ratio> ratio(String text) {
        if (text.isBlank()) {
            return Optional.of(new Ratio(List.of(), List.of()));
        }
        var sides = text.replace('：', ':').split("=");
        var sizes = sides.length == 2 ? names(sides[0]) : List.<String>of();
        var parts = sides.length == 2 ? names(sides[1]) : List.<String>of();
        boolean readable = !sizes.isEmpty()
                && sizes.size() == parts.size()
                && parts.stream().allMatch(p -> p.matches("[0-9]{1,4}"))
                && parts.stream().anyMatch(p -> Integer.parseInt(p) > 0);
        if (!readable) {
            faults.add(Fault.of("ratio", text, "need.wrong.ratio", "need.mend.ratio"));
            return Optional.empty();
        }
        return Optional.of(new Ratio(sizes, parts.stream().map(Integer::valueOf).toList()));
    }

    private static List<String> names(String side) {
        return Arrays.stream(side.split(":"))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .toList();
    }

    private Optional<BigDecimal> number(String field, String text) {
        var plain = text.replaceAll("[,，\\s]", "");
        if (plain.length() > LONGEST_NUMBER || !plain.matches("[0-9]+(\\.[0-9]+)?")) {
            faults.add(Fault.of(field, text, "need.wrong.number", "need.mend.number"));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain));
    }
}
