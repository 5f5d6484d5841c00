package org.cooperage.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Where a server listens and keeps its data.
final class ServerOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec mixee = CommandLine.Model.CommandSpec.create();

    @Option(names = "--port", defaultValue = "8080", description = "Port of the pages and the API (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            description =
                    "Where to listen: this machine alone (${DEFAULT-VALUE}), one of its addresses, or 0.0.0.0 for "
                            + "every network it is in. Put HTTPS in front before strangers can reach it.")
    private String address = "127.0.0.1";

    @Option(
            names = "--data",
            defaultValue = "${sys:cooperage.home:-.}/data",
            description = "Directory of the data (data, beside bin).")
    private Path data = Path.of("data");

    @Option(
            names = "--database",
            description = "A PostgreSQL (15 or newer) to use instead of the one brought along, as "
                    + "jdbc:postgresql://host/name or postgresql://owner:password@host/name.")
    private @Nullable String database;

    /// Refuses a port somebody else listens on, before anything is started.
    void checkPort() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException | IllegalArgumentException e) {
            throw refuse("The port %d at %s is taken or cannot be used. Maybe choose another with --port or --address."
                    .formatted(port, address));
        }
    }

    /// Where a browser finds it.
    String url() {
        var everywhere = address.equals("0.0.0.0") || address.equals("::");
        var host = everywhere || address.equals("127.0.0.1") ? "localhost" : address;
        return "http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, port);
    }

    Path data() {
        return data.toAbsolutePath().normalize();
    }

    /// The settings of the application these options mean.
    List<String> toSettings() {
        var settings = new ArrayList<String>();
        settings.add("--server.port=" + port);
        settings.add("--server.address=" + address);
        settings.add("--cooperage.database.data=" + data());
        if (database != null) {
            settings.addAll(databaseSettings(database));
        }
        return settings;
    }

    private List<String> databaseSettings(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return List.of("--cooperage.database.url=" + url);
        }
        try {
            return fromUri(new URI(url));
        } catch (URISyntaxException e) {
            throw refuse("No database address (%s).".formatted(url));
        }
    }

    private List<String> fromUri(URI uri) {
        if (!List.of("postgresql", "postgres").contains(String.valueOf(uri.getScheme())) || uri.getHost() == null) {
            throw refuse("No database address (%s).".formatted(uri));
        }
        var settings = new ArrayList<String>();
        var at = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
        settings.add("--cooperage.database.url=jdbc:postgresql://" + at + uri.getPath());
        if (uri.getUserInfo() != null) {
            var owner = uri.getUserInfo().split(":", 2);
            settings.add("--cooperage.database.username=" + owner[0]);
            if (owner.length > 1) {
                settings.add("--cooperage.database.password=" + owner[1]);
            }
        }
        return settings;
    }

    private ParameterException refuse(String why) {
        return new ParameterException(mixee.commandLine(), why);
    }
}
