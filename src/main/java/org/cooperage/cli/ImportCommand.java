package org.cooperage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cooperage.exchange.Import;
import org.cooperage.exchange.ImportFault;
import org.cooperage.exchange.Imports;
import org.cooperage.shared.Acting;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Looks a table through and, with `--commit`, writes it. As the platform itself: for who runs the server.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Look through a table of firms, machines, capabilities or orders; write it with --commit.")
final class ImportCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Parameters(paramLabel = "FILE", description = "XLSX or CSV")
    private Path file = Path.of("");

    @Mixin
    private final TableOptions options = new TableOptions();

    @Option(names = "--commit", description = "Write the rows if nothing is wrong.")
    private boolean commit;

    @Override
    public Integer call() throws IOException {
        var kind = options.kind();
        if (!Files.isReadable(file)) {
            System.err.printf("cooperage: There is no file (%s) that can be read.%n", file);
            return ExitCode.USAGE;
        }
        try (var application = options.open();
                var content = Files.newInputStream(file)) {
            var imports = application.getBean(Imports.class);
            var report = Acting.as(Acting.SYSTEM, () -> {
                var looked = imports.send(kind, file.getFileName().toString(), content);
                return commit && looked.isClean()
                        ? imports.confirm(looked.file().id())
                        : looked;
            });
            print(report, application);
            return report.isClean() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private void print(Import.Report report, ApplicationContext texts) {
        var counts = report.file().counts();
        var locale = options.locale();
        System.out.println(texts.getMessage(
                "exchange.cli.counts",
                new Object[] {counts.rows(), counts.added(), counts.changed(), counts.unchanged(), counts.wrong()},
                locale));
        report.faults().stream().limit(SHOWN).forEach(fault -> System.out.println(line(fault, texts, locale)));
        if (report.allFaults() > SHOWN) {
            System.out.println(
                    texts.getMessage("exchange.cli.more", new Object[] {report.allFaults() - SHOWN}, locale));
        }
        System.out.println(texts.getMessage("exchange.state." + report.file().state(), null, locale));
    }

    private static String line(ImportFault fault, ApplicationContext texts, Locale locale) {
        return "%s%d %s: %s %s"
                .formatted(
                        fault.letter(),
                        fault.row(),
                        fault.header(),
                        texts.getMessage(fault.messageKey(), fault.arguments(), locale),
                        texts.getMessage(fault.mendKey(), fault.arguments(), locale));
    }
}
