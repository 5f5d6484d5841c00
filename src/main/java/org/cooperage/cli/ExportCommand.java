package org.cooperage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cooperage.exchange.Exports;
import org.cooperage.shared.Acting;
import org.cooperage.shared.TableExport.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a table in the form `import` takes.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write firms, machines, capabilities or orders into a file, by its ending XLSX or CSV.")
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "name.xlsx or name.csv")
    private Path file = Path.of("");

    @Mixin
    private final TableOptions options = new TableOptions();

    @Option(names = "--template", description = "Only the empty table to fill in.")
    private boolean template;

    @Override
    public Integer call() throws IOException {
        var kind = options.kind();
        var format = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv") ? Format.CSV : Format.XLSX;
        try (var application = options.open();
                var out = Files.newOutputStream(file)) {
            var exports = application.getBean(Exports.class);
            if (template) {
                exports.writeTemplate(kind, format, out, options.locale());
            } else {
                Acting.as(Acting.SYSTEM, () -> {
                    exports.write(kind, format, out, options.locale());
                    return kind;
                });
            }
        }
        System.out.println(file);
        return ExitCode.OK;
    }
}
