package org.cooperage.portal.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

/// An SMTP server (RFC 5321, what a sender needs of it) that keeps what it is sent, and refuses chosen addresses.
final class PostOffice implements AutoCloseable {

    private final ServerSocket door;
    private final Thread serving;
    private final List<MimeMessage> taken = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();

    PostOffice() throws IOException {
        this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.serving = Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    List<MimeMessage> taken() {
        return taken;
    }

    void refuse(String address) {
        refused.add(address);
    }

    void takeAll() {
        refused.clear();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var line = door.accept()) {
                talk(line);
            } catch (IOException | MessagingException hungUp) {
                // the next caller gets a new line
            }
        }
    }

    private void talk(Socket line) throws IOException, MessagingException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
        var out = new PrintWriter(line.getOutputStream(), true, StandardCharsets.ISO_8859_1);
        out.print("220 ready\r\n");
        out.flush();
        for (var said = in.readLine(); said != null; said = in.readLine()) {
            var verb = said.substring(0, Math.min(4, said.length())).toUpperCase();
            out.print(answer(verb, said, in, out) + "\r\n");
            out.flush();
            if (verb.equals("QUIT")) {
                return;
            }
        }
    }

    private String answer(String verb, String said, BufferedReader in, PrintWriter out)
            throws IOException, MessagingException {
        return switch (verb) {
            case "RCPT" -> refused.stream().anyMatch(said::contains) ? "550 nobody of that name" : "250 ok";
            case "DATA" -> {
                out.print("354 go on\r\n");
                out.flush();
                taken.add(message(in));
                yield "250 taken";
            }
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static MimeMessage message(BufferedReader in) throws IOException, MessagingException {
        var text = new StringBuilder();
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            text.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        }
        var bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    @Override
    public void close() throws IOException {
        door.close();
        try {
            serving.join(Duration.ofSeconds(2)); // else a last caller may still be let in
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
