package org.cooperage.exchange.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rows of a CSV file (RFC 4180): UTF-8 with or without mark, UTF-16 with mark, GB18030; comma, semicolon or tab.
final class CsvRows implements TableRows {

    private static final char MARK = '\uFEFF';
    private static final int LONGEST_QUOTED = 4_000_000;
    private static final int BUFFER = 1 << 16;

    private final PushbackReader in;
    private final char separator;
    private final int mostColumns;
    private int number;

    private CsvRows(PushbackReader in, char separator, int mostColumns) {
        this.in = in;
        this.separator = separator;
        this.mostColumns = mostColumns;
    }

    static CsvRows open(Path file, int mostColumns) throws IOException {
        var charset = charset(file);
        char separator;
        try (var reader = reader(file, charset)) {
            separator = separator(reader.readLine());
        }
        return new CsvRows(new PushbackReader(reader(file, charset), 1), separator, mostColumns);
    }

    /// The first that fits: marked Unicode, strict UTF-8, else GB18030, in which every byte stands for something.
    private static Charset charset(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(2);
            if (head.length == 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
            if (head.length == 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
                return StandardCharsets.UTF_16BE;
            }
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
    }

    private static boolean isUtf8(Path file) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var buffer = new char[BUFFER];
        try (var reader = new InputStreamReader(Files.newInputStream(file), strict)) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                refuseBinary(buffer, read);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void refuseBinary(char[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            if (buffer[i] == 0) {
                throw new UnreadableTable(UnreadableTable.Reason.BINARY, "");
            }
        }
    }

    private static BufferedReader reader(Path file, Charset charset) throws IOException {
        Reader reader = new InputStreamReader(Files.newInputStream(file), charset);
        var buffered = new BufferedReader(reader, BUFFER);
        buffered.mark(1);
        if (buffered.read() != MARK) {
            buffered.reset();
        }
        return buffered;
    }

    /// The one of comma, semicolon and tab that the header has most of.
    private static char separator(String header) {
        var best = ',';
        for (char candidate : new char[] {';', '\t', ','}) {
            if (count(header, candidate) >= count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text == null ? 0 : text.chars().filter(c -> c == wanted).count();
    }

    @Override
    public Optional<TableRow> next() {
        try {
            int first = in.read();
            if (first < 0) {
                return Optional.empty();
            }
            in.unread(first);
            number++;
            return Optional.of(new TableRow(number, row()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> row() throws IOException {
        var cells = new ArrayList<String>();
        var cell = new Cell();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c == separator) {
                add(cells, cell);
                cell = new Cell();
            } else if (c == '"' && cell.isBlank()) {
                quoted(cell);
            } else if (c == '\r') {
                skipNewline();
                break;
            } else {
                cell.append(c);
            }
        }
        add(cells, cell);
        return cells;
    }

    private void add(List<String> cells, Cell cell) {
        if (cells.size() < mostColumns) {
            cells.add(cell.text());
        }
    }

    private void quoted(Cell cell) throws IOException {
        int length = 0;
        for (int c = in.read(); ; c = in.read()) {
            length++;
            if (c < 0 || length > LONGEST_QUOTED) {
                throw new UnreadableTable(UnreadableTable.Reason.OPEN_QUOTE, Integer.toString(number));
            }
            if (c == '"') {
                int after = in.read();
                if (after != '"') {
                    unread(after);
                    return;
                }
            }
            cell.append(c);
        }
    }

    private void skipNewline() throws IOException {
        int after = in.read();
        if (after != '\n') {
            unread(after);
        }
    }

    private void unread(int c) throws IOException {
        if (c >= 0) {
            in.unread(c);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Text of a cell, kept up to the longest that can be told from too long.
    private static final class Cell {
        private final StringBuilder text = new StringBuilder();

        void append(int c) {
            if (text.length() < TableRow.LONGEST_CELL) {
                text.append((char) c);
            }
        }

        boolean isBlank() {
            return text.toString().isBlank();
        }

        String text() {
            return text.toString();
        }
    }
}
