package org.cooperage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyseCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void eachResultIsAFileAndWhatStandsOutIsSaid() throws IOException {
        var file = Files.writeString(folder.resolve("jobs.csv"), "region;knitting;trade\nA;80;20\nB;20;80\n");

        int code = run("lq", file.toString(), "--out", folder.resolve("out").toString());

        assertThat(code).isZero();
        assertThat(said.toString()).contains("most specialised", "A knitting 1.6000");
        assertThat(folder.resolve("out/location_quotient.csv"))
                .hasContent("region,knitting,trade\nA,1.6,0.4\nB,0.4,1.6\n");
        assertThat(folder.resolve("out/specialised.csv").toFile()).exists();
    }

    @Test
    void aFileInTheEncodingOfChineseOfficesIsRead() throws IOException {
        var file = folder.resolve("jobs.csv");
        Files.write(file, "地区,毛衫,贸易\n清河,80,20\n邢台,20,80\n".getBytes(Charset.forName("GB18030")));

        run(
                "location-quotient",
                file.toString(),
                "--json",
                "--out",
                folder.resolve("out").toString());

        assertThat(said.toString()).startsWith("{\"file\":").contains("清河 毛衫 1.6000");
    }

    @Test
    void nothingIsWrittenWhenTheTableIsWrong() throws IOException {
        var file = Files.writeString(folder.resolve("jobs.csv"), "region,knitting,trade\nA,80,20\nB,20,many\n");

        int code = run("lq", file.toString(), "--out", folder.resolve("out").toString());

        assertThat(code).isEqualTo(2);
        assertThat(said.toString()).contains("jobs.csv: row 3, column C (trade): \"many\" is no number.");
        assertThat(folder.resolve("out").toFile()).doesNotExist();
    }

    @Test
    void anUnknownKindIsAnsweredWithTheKnownOnes() {
        assertThat(run("gravity", "x.csv")).isEqualTo(2);
        assertThat(said.toString()).contains("No kind of analysis (gravity). One of: location-quotient,");
    }

    private int run(String... arguments) {
        var commands = CooperageCommand.commands();
        commands.setOut(new PrintWriter(said, true));
        commands.setErr(new PrintWriter(said, true));
        var all = new String[arguments.length + 1];
        all[0] = "analyse";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return commands.execute(all);
    }
}
