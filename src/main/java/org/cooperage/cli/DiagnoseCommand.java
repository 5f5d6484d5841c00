package org.cooperage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cooperage.barrel.FileDiagnosis;
import org.cooperage.barrel.FileDiagnosis.Outcome;
import org.cooperage.barrel.engine.Indicator;
import org.cooperage.barrel.format.Line;
import org.cooperage.barrel.format.TableFault;
import org.cooperage.exchange.table.TableRows;
import org.cooperage.exchange.table.UnreadableTable;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Diagnoses the barrels of firms from a table, with the engine of the platform; starts no application.
@Command(
        name = "diagnose",
        mixinStandardHelpOptions = true,
        description = {
            "Diagnose firms from a table (CSV or XLSX): staves, hoops, short stave, water level, advice.",
            "A row for each firm and indicator; columns party, indicator, value, source (P platform, D document,",
            "A answered), age (months); optional link, size, weight (1 to 3). Headers may be Chinese."
        })
final class DiagnoseCommand implements Callable<Integer> {
    private static final long LARGEST = 256L << 20;

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The evidence.")
    private @Nullable Path file;

    @Option(
            names = "--services",
            paramLabel = "FILE",
            description =
                    "Services to choose from; columns service, dimension, floor, cost; optional name, ceiling, months.")
    private @Nullable Path services;

    @Option(names = "--budget", paramLabel = "YUAN", description = "What advice may cost a year, such as 5000 or 1.2万.")
    private @Nullable String budget;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--indicators", description = "List the indicators with units and cut points.")
    private boolean indicators;

    @Override
    public Integer call() throws IOException {
        var diagnosis = new FileDiagnosis();
        if (indicators) {
            list(diagnosis.catalogue().indicators());
            return CommandLine.ExitCode.OK;
        }
        if (file == null) {
            throw refused("Which FILE? Or --indicators to see what can stand in it.");
        }
        if (budget != null && services == null) {
            throw refused("--budget needs --services FILE: what could be bought?");
        }
        long begun = System.nanoTime();
        var outcome = diagnosis.diagnose(
                lines(file), services == null ? Collections.emptyIterator() : lines(services), money());
        double seconds = (System.nanoTime() - begun) / 1e9;
        return switch (outcome) {
            case Outcome.Refused(var firms, var offered) -> tell(firms, offered);
            case Outcome.Diagnosed diagnosed -> show(diagnosis, diagnosed, seconds);
        };
    }

    private int show(FileDiagnosis diagnosis, Outcome.Diagnosed diagnosed, double seconds) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(DiagnosisJson.of(diagnosis.catalogue(), diagnosed));
        } else {
            var text = new DiagnosisText(out, services != null);
            diagnosed.findings().forEach(text::print);
            out.printf(
                    Locale.ROOT,
                    "Parties: %,d; rows: %,d (%,d without a value); indicators version %d; %.2f s%n",
                    diagnosed.findings().size(),
                    diagnosed.rows(),
                    diagnosed.unknown(),
                    diagnosis.catalogue().version(),
                    seconds);
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private int tell(List<TableFault> firms, List<TableFault> offered) {
        var err = spec.commandLine().getErr();
        firms.forEach(fault -> err.println(file + ": " + fault));
        offered.forEach(fault -> err.println(services + ": " + fault));
        err.printf(Locale.ROOT, "cooperage: faults: %,d; nothing was diagnosed.%n", firms.size() + offered.size());
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    private List<Line> linesOf(Path table) throws IOException {
        var lines = new ArrayList<Line>();
        try (var rows = TableRows.open(table)) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                lines.add(new Line(row.get().number(), row.get().cells()));
            }
        }
        return lines;
    }

    private Iterator<Line> lines(Path table) {
        try {
            if (!Files.isRegularFile(table) || !Files.isReadable(table)) {
                throw refused(table + ": is no file that can be read; is the path right?");
            }
            if (Files.size(table) > LARGEST) {
                throw refused(table + ": is larger than 256 MB; split it by link of the chain.");
            }
            return linesOf(table).iterator();
        } catch (UnreadableTable e) {
            throw refused(table + ": " + why(e));
        } catch (IOException e) {
            throw refused(table + ": cannot be read; is the path right?");
        }
    }

    private static String why(UnreadableTable unreadable) {
        return switch (unreadable.reason()) {
            case EMPTY -> "is empty; write the names of the columns in the first row.";
            case OLD_EXCEL -> "is an old Excel file; save it as XLSX or CSV.";
            case NO_WORKBOOK -> "is no workbook; save it again as XLSX or CSV.";
            case TOO_LARGE_INSIDE -> "unpacks to more than a table holds; save it as CSV.";
            case BINARY -> "is no text; save it as CSV in UTF-8.";
            case OPEN_QUOTE -> "row %s: a quote is opened and never closed.".formatted(unreadable.where());
        };
    }

    private @Nullable Money money() {
        if (budget == null) {
            return null;
        }
        try {
            var money = Money.parse("budget", budget);
            if (!money.isNegative()) {
                return money;
            }
        } catch (InvalidInput notMoney) {
            // told below
        }
        throw refused("--budget (%s) is no amount; write yuan such as 5000 or 1.2万.".formatted(budget));
    }

    private ParameterException refused(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    private void list(List<Indicator> all) {
        var out = spec.commandLine().getOut();
        for (var one : all) {
            var scale = one.scale();
            out.printf(
                    Locale.ROOT,
                    "%-4s %-34s %-18s %-13s cuts %-28s floor %-5s %s  %s%n",
                    one.code(),
                    one.name().en(),
                    one.name().zh(),
                    one.unit().en(),
                    scale.cuts(),
                    scale.floor(),
                    one.source(),
                    one.how().en());
        }
        out.flush();
    }
}
