package org.cooperage.barrel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cooperage.barrel.FileDiagnosis.Outcome;
import org.cooperage.barrel.format.Line;
import org.cooperage.barrel.format.TableFault;
import org.cooperage.chain.Dimension;
import org.cooperage.shared.Money;
import org.junit.jupiter.api.Test;

class FileDiagnosisTest {
    private final FileDiagnosis diagnosis = new FileDiagnosis();

    private static List<Line> table(String text) {
        var lines = new ArrayList<Line>();
        text.lines().forEach(line -> lines.add(new Line(lines.size() + 1, List.of(line.split(";", -1)))));
        return lines;
    }

    private Outcome diagnose(String firms) {
        return diagnosis.diagnose(table(firms).iterator(), Collections.emptyIterator(), null);
    }

    private List<String> faults(String firms) {
        return diagnose(firms) instanceof Outcome.Refused(var faults, var services)
                ? faults.stream().map(TableFault::toString).toList()
                : List.of();
    }

    private static final String HEADER = "party;indicator;value;source;age;link;size;weight\n";

    @Test
    void aGoodTableIsDiagnosed() {
        var outcome = (Outcome.Diagnosed) diagnose(HEADER + """
                Lianzhuang;PR2;85;P;0;L7;small;3
                Lianzhuang;First pass yield;94%;P;0;L7;small;3
                Lianzhuang;打样周期;;A;0;L7;small;
                """);

        var one = outcome.findings().getFirst().assessment();
        assertThat(one.standing(Dimension.PR).score()).isEqualTo(60);
        assertThat(one.standing(Dimension.PR).weight()).isEqualTo(3);
        assertThat(one.standing(Dimension.PR).isSure()).isTrue();
        assertThat(one.shortStave())
                .hasValueSatisfying(it -> assertThat(it.shortness()).isZero());
        assertThat(outcome.unknown()).isEqualTo(1);
    }

    @Test
    void chineseHeadersFullWidthFiguresAndLowerCaseCodesAreRead() {
        var outcome = (Outcome.Diagnosed) diagnose("企业;指标;数值;来源;月龄\n连庄针织;pr-2;85%;平台;0\n");

        assertThat(outcome.findings()
                        .getFirst()
                        .assessment()
                        .firm()
                        .evidence()
                        .getFirst()
                        .value())
                .isEqualTo(85);
    }

    @Test
    void everyFaultIsToldWithRowColumnValueAndMend() {
        assertThat(faults(HEADER + """
                F;XX9;1;P;0;L7;small;
                F;PR2;185;P;0;L7;small;
                F;PR3;many;P;0;L7;small;
                F;PR4;10;Z;0;L7;small;
                F;PR5;1;P;-1;L7;small;
                F;RD1;2;D;0;L8;small;
                F;RD2;2;P;0;L7;small;4
                ;RD2;2;P;0;L7;small;
                F;PR2;80;P;0;L7;small;
                F;RD4;5%;P;0;L7;small;
                """))
                .containsExactly(
                        "row 2, column indicator: (XX9) is no indicator. Write a code from RD1 to QC5 or a name; --indicators lists them.",
                        "row 3, column value: (185) is out of range. Write a number from 0 to 100.",
                        "row 4, column value: (many) is no number. Write a number such as 12.5.",
                        "row 5, column source: (Z) is no source. Write P (platform fact), D (document) or A (answered).",
                        "row 6, column age: (-1) is out of range. Write a number from 0 to 1200.",
                        "row 7, column link: (L8) differs from row 2. Write the same: a firm has one link.",
                        "row 8, column weight: (4) is out of range. Write a number from 1 to 3.",
                        "row 9, column party: () is empty. Name the firm in at most 200 characters.",
                        "row 10, column indicator: (PR2) is there for this firm in row 3 already. Keep one of the two rows.",
                        "row 11, column value: (5%) is a percentage. RD4 is counted in days.");
    }

    @Test
    void aMissingColumnIsNamedAndNothingElseGuessed() {
        assertThat(faults("party;indicator;source;age\nF;PR2;P;0\n"))
                .singleElement()
                .asString()
                .startsWith("row 1, column value: (party, indicator, source, age) has no column value.");
    }

    @Test
    void anUnquotedCommaInANumberIsFound() {
        assertThat(faults("party;indicator;value;source;age\nF;RD3;1;200;P;0\n"))
                .containsExactly(
                        "row 2: (F,RD3,1,200,P,0) has more cells than the header. Put quotes round a value with a comma.");
    }

    @Test
    void servicesAreChosenWithinTheBudget() {
        var services = table("""
                service;name;dimension;floor;ceiling;cost;months
                design;Design centre;RD;55;70;3,600;3
                lab;Test lab;研发设计;50;70;900;1
                """);
        var firms = table(HEADER + "F;RD1;0.5;P;0;;;\nF;RD2;5;P;0;;;\n");

        var outcome = (Outcome.Diagnosed) diagnosis.diagnose(firms.iterator(), services.iterator(), Money.of(1_000));

        assertThat(outcome.findings().getFirst().advice().orElseThrow().services())
                .map(one -> one.id())
                .containsExactly("lab");
    }

    @Test
    void faultsOfServicesAreToldToo() {
        var services = table("""
                service;dimension;floor;cost
                design;XX;55;3600
                design;RD;155;-1
                """);
        var firms = table(HEADER + "F;RD1;0.5;P;0;;;\n");

        var outcome = (Outcome.Refused) diagnosis.diagnose(firms.iterator(), services.iterator(), null);

        assertThat(outcome.services()).map(TableFault::column).containsExactly("dimension", "cost", "floor");
    }

    @Test
    void anEmptyTableIsDiagnosedAsEmpty() {
        assertThat(((Outcome.Diagnosed) diagnose(HEADER)).findings()).isEmpty();
    }
}
