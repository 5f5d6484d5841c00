package org.cooperage.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cooperage.Cooperage;
import org.cooperage.exchange.ImportKind;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which table, in which database; opens the application without serving anybody.
final class TableOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec mixee = CommandLine.Model.CommandSpec.create();

    @Mixin
    private final ServerOptions server = new ServerOptions();

    @Option(names = "--kind", required = true, description = "firms, machines, capabilities, orders or services")
    private String kind = "";

    @Option(names = "--lang", description = "zh or en (what the system speaks)")
    private @Nullable String language;

    ImportKind kind() {
        return ImportKind.find(kind)
                .orElseThrow(() -> new ParameterException(
                        mixee.commandLine(),
                        "No table of (%s). firms, machines, capabilities, orders or services.".formatted(kind)));
    }

    Locale locale() {
        var spoken = language == null ? Locale.getDefault().getLanguage() : language;
        return spoken.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /// The application on a free port of this machine only, for as long as it is open.
    ConfigurableApplicationContext open() {
        return open(server);
    }

    static ConfigurableApplicationContext open(ServerOptions server) {
        var settings = new ArrayList<>(server.toSettings());
        settings.removeIf(setting -> setting.startsWith("--server.port"));
        settings.addAll(List.of("--server.port=0", "--server.address=127.0.0.1", "--logging.level.root=warn"));
        return SpringApplication.run(Cooperage.class, settings.toArray(String[]::new));
    }
}
