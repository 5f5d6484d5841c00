package org.cooperage.cli;

import java.util.List;
import org.cooperage.indicator.format.Kind;
import org.cooperage.indicator.format.Reading;
import org.cooperage.indicator.format.Wish;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How a table is to be read where it does not say so itself.
final class ReadingOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec mixee = CommandLine.Model.CommandSpec.create();

    @Option(names = "--region", paramLabel = "NAME", description = "Column of the regions (recognised).")
    private @Nullable String region;

    @Option(names = "--activity", paramLabel = "NAME", description = "Column of the activities (recognised).")
    private @Nullable String activity;

    @Option(names = "--value", paramLabel = "NAME", description = "Column of the values (recognised).")
    private @Nullable String value;

    @Option(names = "--plant", paramLabel = "NAME", description = "Column of the plants (recognised).")
    private @Nullable String plant;

    @Option(names = "--output", paramLabel = "NAME", description = "Row or column of the total output (recognised).")
    private @Nullable String output;

    @Option(
            names = "--sectors",
            paramLabel = "N",
            defaultValue = "0",
            description = "The first N rows and columns are the sectors (those with equal names).")
    private int sectors;

    @Option(
            names = "--where",
            paramLabel = "COLUMN=VALUE",
            description = "Read only rows that have this, such as year=2020; may be repeated.")
    private List<String> where = List.of();

    @Option(names = "--sum", description = "Add up rows of the same region and activity.")
    private boolean sum;

    @Option(names = "--drop-empty", description = "Leave out regions, activities and sectors with nothing.")
    private boolean dropEmpty;

    @Option(names = "--blanks-as-zero", description = "Cells with nothing or NA are 0.")
    private boolean blanksAsZero;

    @Option(names = "--decimal", paramLabel = "point|comma", description = "How numbers with commas are meant.")
    private Reading.@Nullable Decimal decimal;

    @Option(
            names = "--floor",
            paramLabel = "VALUE",
            defaultValue = "0",
            description = "Cells with less are not called specialised (${DEFAULT-VALUE}).")
    private double floor;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "500",
            description = "Bootstrap draws of the plants, 0 to 10000 (${DEFAULT-VALUE}).")
    private int draws;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Start of the draws (${DEFAULT-VALUE}).")
    private long seed;

    Wish toWish(Kind kind) {
        check("--draws", draws, 10_000);
        check("--sectors", sectors, 16_384);
        var reading = new Reading(
                region, activity, value, plant, output, sectors, sum, dropEmpty, blanksAsZero, decimal, only());
        return new Wish(kind, reading, floor, draws, seed);
    }

    private List<Reading.Only> only() {
        return where.stream().map(this::only).toList();
    }

    private Reading.Only only(String given) {
        int sign = given.indexOf('=');
        if (sign < 1) {
            throw new ParameterException(
                    mixee.commandLine(), "--where needs COLUMN=VALUE, such as year=2020, not \"%s\".".formatted(given));
        }
        return new Reading.Only(
                given.substring(0, sign).strip(), given.substring(sign + 1).strip());
    }

    private void check(String name, int given, int most) {
        if (given < 0 || given > most) {
            throw new ParameterException(
                    mixee.commandLine(), "%s must lie between 0 and %d, not %d.".formatted(name, most, given));
        }
    }
}
