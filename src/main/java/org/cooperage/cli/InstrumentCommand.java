package org.cooperage.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.cooperage.barrel.instrument.Shelf;
import org.cooperage.barrel.instrument.Shelf.Loading;
import org.cooperage.barrel.instrument.engine.Instrument;
import org.cooperage.barrel.instrument.engine.InstrumentTable;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Looks the table of a published instrument through, without a server; loads it with `--commit`.
@Command(
        name = "instrument",
        mixinStandardHelpOptions = true,
        description = "Look through the table of an instrument (docs/guide/instruments.md); load it with --commit.")
final class InstrumentCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "tab-separated text, UTF-8")
    private Path file = Path.of("");

    @Mixin
    private final ServerOptions server = new ServerOptions();

    @Option(names = "--commit", description = "Load it if nothing is wrong.")
    private boolean commit;

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            System.err.printf("cooperage: There is no file (%s) that can be read.%n", file);
            return ExitCode.USAGE;
        }
        var table = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        try {
            System.out.println(summary(InstrumentTable.read(table)));
            return commit ? load(table) : ExitCode.OK;
        } catch (InvalidInput wrong) {
            wrong.faults().forEach(fault -> System.err.println(line(fault)));
            return ExitCode.SOFTWARE;
        }
    }

    private static String summary(Instrument it) {
        return "%s: %d levels, %d groups, %d items, largest total %s"
                .formatted(
                        it.id(),
                        it.levels().size(),
                        it.groups().size(),
                        it.items().size(),
                        it.most());
    }

    private int load(String table) {
        try (var application = TableOptions.open(server)) {
            var shelf = application.getBean(Shelf.class);
            return switch (Acting.as(Acting.SYSTEM, () -> shelf.load(table))) {
                case Loading.Loaded(var instrument) -> {
                    System.out.println("loaded " + instrument.id());
                    yield ExitCode.OK;
                }
                case Loading.Taken(var id) -> {
                    System.err.printf("cooperage: (%s) has its items and never changes. Write another version.%n", id);
                    yield ExitCode.SOFTWARE;
                }
            };
        }
    }

    private static String line(InvalidInput.Fault fault) {
        var texts = ResourceBundle.getBundle("messages/instrument/messages", Locale.ENGLISH);
        return new MessageFormat(texts.getString(fault.messageKey()), Locale.ROOT).format(fault.arguments()) + " "
                + new MessageFormat(texts.getString(fault.mendKey()), Locale.ROOT).format(fault.arguments());
    }
}
