package org.cooperage.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cooperage.plan.bench.FilePlanning;
import org.cooperage.plan.bench.FilePlanning.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Plans files nobody here wrote, with the engine that plans the orders of the platform; starts no application.
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Plan scheduling instances and plant logs.",
            "Reads flexible job shops (.fjs), clusters and cloud manufacturing (.json), distributed flow shops (.txt),",
            "plant logs (.csv)."
        })
final class PlanCommand implements Callable<Integer> {
    private static final long LARGEST = 64L << 20;

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What to plan.")
    private List<Path> files = List.of();

    @Option(names = "--seconds", defaultValue = "10", description = "Time for each file (${DEFAULT-VALUE}).")
    private double seconds;

    @Option(names = "--threads", defaultValue = "1", description = "Searches side by side (${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--seed", defaultValue = "1", description = "Start of the random choices (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "Print one JSON object a file.")
    private boolean json;

    @Option(names = "--svg", paramLabel = "OUT", description = "Where to draw the Gantt chart (<instance>.svg).")
    private @Nullable Path svg;

    @Override
    public Integer call() throws IOException {
        if (!(seconds > 0 && seconds <= 86_400) || threads < 1 || threads > 64) {
            throw new ParameterException(
                    spec.commandLine(), "--seconds must lie between 0 and 86400 and --threads between 1 and 64.");
        }
        if (svg != null && files.size() > 1) {
            throw new ParameterException(spec.commandLine(), "--svg names one picture, but there are several files.");
        }
        int code = CommandLine.ExitCode.OK;
        for (var file : files) {
            code = Math.max(code, plan(file));
        }
        return code;
    }

    private int plan(Path file) throws IOException {
        var text = read(file);
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * 1e9);
        var name = name(file);
        var outcome = FilePlanning.plan(name, text, seed, threads, () -> System.nanoTime() - end > 0);
        double taken = (System.nanoTime() - begun) / 1e9;
        return switch (outcome) {
            case Outcome.Refused(var why) -> refuse(file, why);
            case Outcome.Planned planned -> show(name, planned, taken);
        };
    }

    private String read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw refused(file, "is larger than 64 MB; is it an instance?");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            throw refused(file, "line 1: is not UTF-8 text; is it an instance?");
        } catch (IOException e) {
            throw refused(file, "cannot be read; is the path right?");
        }
    }

    private ParameterException refused(Path file, String why) {
        return new ParameterException(spec.commandLine(), file + ": " + why);
    }

    private int refuse(Path file, String why) {
        spec.commandLine().getErr().println("cooperage: " + file + ": " + why);
        return CommandLine.ExitCode.USAGE;
    }

    private int show(String name, Outcome.Planned planned, double taken) throws IOException {
        var picture = svg == null ? Path.of(name + ".svg") : svg;
        Files.writeString(picture, planned.svg());
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(asJson(name, planned, taken));
        } else {
            tell(out, name, planned, taken, picture);
        }
        out.flush();
        return planned.checked() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static String asJson(String name, Outcome.Planned planned, double taken) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("instance", name);
        fields.put("objective", planned.objective());
        fields.put(
                "lowerBound",
                planned.lowerBound().isPresent() ? planned.lowerBound().getAsDouble() : null);
        fields.put("seconds", Math.round(taken * 1000) / 1000.0);
        fields.put("checked", planned.checked());
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private static void tell(PrintWriter out, String name, Outcome.Planned planned, double taken, Path picture) {
        out.printf(Locale.ROOT, "%s%n", name);
        out.printf(
                Locale.ROOT, "  %-12s %s%n", "objective", figure(planned.objective()) + " (" + planned.counts() + ")");
        planned.lowerBound()
                .ifPresent(bound ->
                        out.printf(Locale.ROOT, "  %-12s %s%n", "lower bound", figure(bound) + gap(planned, bound)));
        out.printf(Locale.ROOT, "  %-12s %.2f s, %s%n", "time", taken, planned.stoppedBecause());
        out.printf(Locale.ROOT, "  %-12s %s%n", "checked", planned.checked() ? "nothing found" : planned.violations());
        planned.remarks().forEach(remark -> out.println("  " + remark));
        out.printf(Locale.ROOT, "  %-12s %s%n", "picture", picture);
    }

    private static String gap(Outcome.Planned planned, double bound) {
        return planned.objective() == bound
                ? " (proven best)"
                : String.format(
                        Locale.ROOT, " (at most %.1f %% above the best)", 100 * (planned.objective() / bound - 1));
    }

    private static String figure(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String name(Path file) {
        var name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
