package org.cooperage.barrel.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cooperage.barrel.workbook.engine.Change;
import org.cooperage.barrel.workbook.engine.Range;
import org.cooperage.barrel.workbook.engine.Step;
import org.cooperage.barrel.workbook.engine.Terms;
import org.jspecify.annotations.Nullable;

/// Steps, changes and terms from fields and back into them.
final class StepFields {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_WHY = 500;
    private static final int LONGEST_SERVICE = 80;
    private static final double MOST_MINUTES = 100_000;
    private static final double MOST_HOURS = 10_000;
    private static final double MOST_YUAN = 1_000_000;
    private static final double MOST_UNITS = 100_000_000;

    private StepFields() {}

    /// @param processes the platform knows
    /// @param now the step as it stands; its figures stay "measured" when none of them was touched
    static Step step(Fields fields, int id, Set<String> processes, @Nullable Step now) {
        var process = fields.get("process");
        if (!process.isEmpty() && !processes.contains(process)) {
            fields.wrong("process", "choice");
        }
        var entered = new Step(
                id,
                fields.text("name", LONGEST_NAME),
                process.isEmpty() ? null : process,
                fields.yes("outside"),
                fields.yes("adds"),
                fields.range("minutes", 0, MOST_MINUTES, Range.NONE),
                fields.range("waitHours", 0, MOST_HOURS, Range.NONE),
                fields.number("changeoverMinutes", 0, MOST_MINUTES, 0),
                fields.number("accuratePercent", 0.1, 100, 100),
                fields.number("people", 0, 1_000, 1),
                fields.number("machines", 0, 1_000, 0),
                fields.whole("stations", 1, 10_000, 1),
                fields.range("materialYuan", 0, MOST_YUAN, Range.NONE),
                fields.range("outsideYuan", 0, MOST_YUAN, Range.NONE),
                null);
        return now != null && isUntouched(now, entered) ? seen(entered, now.seen()) : entered;
    }

    private static boolean isUntouched(Step now, Step entered) {
        return now.minutes().equals(entered.minutes())
                && now.waitHours().equals(entered.waitHours())
                && now.accuratePercent() == entered.accuratePercent();
    }

    private static Step seen(Step it, Step.@Nullable Seen seen) {
        return new Step(
                it.id(),
                it.name(),
                it.process(),
                it.outside(),
                it.adds(),
                it.minutes(),
                it.waitHours(),
                it.changeoverMinutes(),
                it.accuratePercent(),
                it.people(),
                it.machines(),
                it.stations(),
                it.materialYuan(),
                it.outsideYuan(),
                seen);
    }

    static Map<String, String> typed(Step step) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("name", step.name());
        typed.put("process", step.process() == null ? "" : step.process());
        typed.put("outside", step.outside() ? "on" : "");
        typed.put("adds", step.adds() ? "on" : "");
        typed.put("minutes", text(step.minutes()));
        typed.put("waitHours", text(step.waitHours()));
        typed.put("changeoverMinutes", text(step.changeoverMinutes()));
        typed.put("accuratePercent", text(step.accuratePercent()));
        typed.put("people", text(step.people()));
        typed.put("machines", text(step.machines()));
        typed.put("stations", Integer.toString(step.stations()));
        typed.put("materialYuan", text(step.materialYuan()));
        typed.put("outsideYuan", text(step.outsideYuan()));
        return typed;
    }

    /// A step that goes away has no fields of its own.
    static Change change(Fields fields, Step asIs, Sheet sheet, Set<String> processes) {
        var kind = fields.choice("kind", Change.Kind.class);
        var why = fields.text("why", LONGEST_WHY);
        var service = fields.get("service");
        if (service.length() > LONGEST_SERVICE) {
            fields.wrong("service", "text", LONGEST_SERVICE);
        }
        Integer target = kind.hasTarget() ? target(fields, asIs, sheet) : null;
        var after = kind.removes() ? null : step(fields, asIs.id(), processes, asIs);
        fields.refuse();
        return new Change(asIs.id(), kind, target, why, service.isEmpty() ? null : service, after);
    }

    private static Integer target(Fields fields, Step asIs, Sheet sheet) {
        int target = fields.whole("target", 0, Integer.MAX_VALUE, 0);
        if (target == asIs.id() || sheet.findStep(target).isEmpty()) {
            fields.wrong("target", "target");
        }
        return target;
    }

    static Terms terms(Fields fields, Terms now) {
        var terms = new Terms(
                fields.number("lot", 1, MOST_UNITS, now.lot()),
                fields.range("unitsAYear", 1, MOST_UNITS, now.unitsAYear()),
                fields.number("openHoursAYear", 1, 8_784, now.openHoursAYear()),
                fields.number("labourYuan", 0, 10_000, now.labourYuan()),
                fields.number("machineYuan", 0, 100_000, now.machineYuan()));
        fields.refuse();
        return terms;
    }

    static Map<String, String> typed(Sheet sheet) {
        var terms = sheet.terms();
        return Map.of(
                "title", sheet.title(),
                "unit", sheet.unit(),
                "lot", text(terms.lot()),
                "unitsAYear", text(terms.unitsAYear()),
                "openHoursAYear", text(terms.openHoursAYear()),
                "labourYuan", text(terms.labourYuan()),
                "machineYuan", text(terms.machineYuan()));
    }

    static String text(Range range) {
        return range.isSure() ? text(range.low()) : text(range.low()) + "–" + text(range.high());
    }

    static String text(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
