package org.cooperage.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What stands before the first argument: `cooperage <command>`.
@Command(
        name = "cooperage",
        mixinStandardHelpOptions = true,
        version = "Cooperage 0.1.0",
        description = "Many small firms, one virtual factory.",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            PlanCommand.class,
            PeakCommand.class,
            DiagnoseCommand.class,
            AnalyseCommand.class,
            InstrumentCommand.class,
            ImportCommand.class,
            ExportCommand.class
        })
public final class CooperageCommand implements Runnable {

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    public static void main(String... arguments) {
        System.exit(commands().execute(arguments));
    }

    static CommandLine commands() {
        return new CommandLine(new CooperageCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(CooperageCommand::sayOneLine)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(command.getColorScheme().errorText("cooperage: " + failure.getMessage()));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    private static int sayOneLine(ParameterException refused, String... arguments) {
        var command = refused.getCommandLine();
        command.getErr().println("cooperage: " + refused.getMessage());
        command.getErr().println("Maybe look at: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Which command? serve, demo, plan, peak, diagnose, analyse, instrument, import, export");
    }
}
