package org.cooperage.chain.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.chain.template.Template.TemplateFlow;

/// What one version has that another has not, link by link and flow by flow.
///
/// @param changed names the link and each estimate that is another, as `criticality 0.80 → 0.90`
public record Difference(
        List<TemplateLink> added,
        List<TemplateLink> removed,
        List<Changed> changed,
        List<TemplateFlow> flowsAdded,
        List<TemplateFlow> flowsRemoved) {

    public Difference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        flowsAdded = List.copyOf(flowsAdded);
        flowsRemoved = List.copyOf(flowsRemoved);
    }

    public record Changed(TemplateLink before, TemplateLink after, List<Value> values) {
        public Changed {
            values = List.copyOf(values);
        }
    }

    /// @param what text `template.column.<what>`
    public record Value(String what, String before, String after) {}

    static Difference between(Template before, Template after) {
        var old = before.links().stream().collect(Collectors.toMap(TemplateLink::id, l -> l));
        var now = after.links().stream().collect(Collectors.toMap(TemplateLink::id, l -> l));
        return new Difference(
                after.links().stream().filter(l -> !old.containsKey(l.id())).toList(),
                before.links().stream().filter(l -> !now.containsKey(l.id())).toList(),
                after.links().stream()
                        .filter(l -> old.containsKey(l.id()) && !l.equals(old.get(l.id())))
                        .map(l -> new Changed(
                                Objects.requireNonNull(old.get(l.id())),
                                l,
                                values(Objects.requireNonNull(old.get(l.id())), l)))
                        .toList(),
                without(after.flows(), before.flows()),
                without(before.flows(), after.flows()));
    }

    public boolean isNone() {
        return added.isEmpty()
                && removed.isEmpty()
                && changed.isEmpty()
                && flowsAdded.isEmpty()
                && flowsRemoved.isEmpty();
    }

    private static List<TemplateFlow> without(List<TemplateFlow> all, List<TemplateFlow> known) {
        return all.stream().filter(f -> !known.contains(f)).toList();
    }

    private static List<Value> values(TemplateLink before, TemplateLink after) {
        var values = new ArrayList<Value>();
        add(values, "seq", before, after, TemplateLink::seq);
        add(values, "name-zh", before, after, l -> l.name().zh());
        add(values, "name-en", before, after, l -> l.name().en());
        add(values, "industry", before, after, TemplateLink::industry);
        add(values, "standing", before, after, TemplateLink::standing);
        add(values, "value-added", before, after, TemplateLink::valueAdded);
        add(values, "criticality", before, after, TemplateLink::criticality);
        add(values, "density", before, after, TemplateLink::density);
        add(values, "outside", before, after, TemplateLink::outside);
        add(values, "origins", before, after, TemplateLink::origins);
        add(values, "gain", before, after, TemplateLink::gain);
        add(values, "source", before, after, TemplateLink::source);
        return values;
    }

    private static void add(
            List<Value> values,
            String what,
            TemplateLink before,
            TemplateLink after,
            Function<TemplateLink, Object> of) {
        if (!of.apply(before).equals(of.apply(after))) {
            values.add(
                    new Value(what, of.apply(before).toString(), of.apply(after).toString()));
        }
    }
}
