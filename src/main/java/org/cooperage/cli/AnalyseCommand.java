package org.cooperage.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cooperage.exchange.table.TableRows;
import org.cooperage.exchange.table.UnreadableTable;
import org.cooperage.indicator.format.FileAnalysis;
import org.cooperage.indicator.format.Kind;
import org.cooperage.indicator.format.Outcome;
import org.cooperage.indicator.format.TableLines;
import org.cooperage.indicator.format.Wish;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Analyses a table somebody brings, with the engines behind the cluster's own figures; starts no application.
@Command(
        name = "analyse",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Analyse a table of regions and activities, of inputs and outputs, of firm points, trades,",
            "links, months or clusters (docs/formats/tables.md).",
            "Writes a CSV file for each result and says what stands out."
        },
        footerHeading = "%nKinds:%n",
        footer = {
            "  location-quotient  what each region is specialised in, and how one-sided it is (lq, specialisation)",
            "  concentration      how few regions each activity sits in (gini, herfindahl, hhi)",
            "  relatedness        which activities occur together (co-occurrence, proximity)",
            "  density            how near each region is to what it does not do yet (relatedness-density)",
            "  complexity         ECI and PCI, method of reflections, KCI and TCI (eci, kci, reflections)",
            "  fitness            fitness of regions, complexity of activities",
            "  ellison-glaeser    concentration beyond the size of plants; needs a column of plants (eg)",
            "  input-output       Leontief and Ghosh inverses, linkages, multipliers (io, leontief)",
            "  distance-density   firm points: nearer together than by chance (Duranton, Overman); cores (points)",
            "  trade-network      who trades with whom, who stands between others, lock-in (network, lock-in)",
            "  chain-gap          fill, strengthen, secure, extend, build: what and how urgent (gap)",
            "  over-capacity      machines nobody needs, month by month (capacity)",
            "  typology           what kind of cluster it is",
            "  life-cycle         how old a cluster is by its moves (lifecycle)",
            "  agglomeration      whether pairs that share workers, inputs, knowledge lie together (egk)"
        })
final class AnalyseCommand implements Callable<Integer> {
    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(index = "0", paramLabel = "KIND", description = "What to find out, see below.")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "CSV or XLSX; the first sheet counts.")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write (<file>-<kind>).")
    private @Nullable Path out;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Override
    public Integer call() throws IOException {
        var wanted = Kind.find(kind)
                .orElseThrow(() -> refused("No kind of analysis (%s). One of: %s.".formatted(kind, kinds())));
        return switch (analyse(reading.toWish(wanted))) {
            case Outcome.Refused(var why) -> {
                var err = spec.commandLine().getErr();
                why.lines().forEach(line -> err.println("cooperage: " + file + ": " + line));
                yield CommandLine.ExitCode.USAGE;
            }
            case Outcome.Analysed analysed -> write(wanted, analysed);
        };
    }

    private static String kinds() {
        return Arrays.stream(Kind.values()).map(Kind::code).collect(Collectors.joining(", "));
    }

    private Outcome analyse(Wish wish) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw refused("There is no file (%s) that can be read.".formatted(file));
        }
        try (var rows = TableRows.open(file, TableLines.MOST_COLUMNS)) {
            return FileAnalysis.analyse(wish, new TableLines(rows));
        } catch (UnreadableTable | UncheckedIOException unreadable) {
            return new Outcome.Refused(String.valueOf(unreadable.getMessage()).replace('\n', ' '));
        } catch (OutOfMemoryError tooLarge) {
            return new Outcome.Refused(
                    "does not fit into the memory of this machine. Use coarser codes, or analyse parts.");
        }
    }

    private int write(Kind wanted, Outcome.Analysed analysed) throws IOException {
        var folder = out == null ? Path.of(name() + "-" + wanted.code()) : out;
        var written = ResultFiles.write(analysed.results(), folder);
        var print = spec.commandLine().getOut();
        if (json) {
            print.println(asJson(wanted, analysed, written));
        } else {
            print.println(name() + ": " + wanted.code());
            analysed.findings().forEach(finding -> print.println("  " + finding));
            analysed.remarks().forEach(remark -> print.println("  remark: " + remark));
            written.forEach(path -> print.println("  " + path));
        }
        print.flush();
        return CommandLine.ExitCode.OK;
    }

    private String asJson(Kind wanted, Outcome.Analysed analysed, List<Path> written) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("file", file.toString());
        fields.put("kind", wanted.code());
        fields.put("findings", analysed.findings());
        fields.put("remarks", analysed.remarks());
        fields.put("files", written.stream().map(Path::toString).toList());
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private String name() {
        var name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private ParameterException refused(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
