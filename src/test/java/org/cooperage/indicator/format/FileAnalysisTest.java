package org.cooperage.indicator.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cooperage.indicator.PublishedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileAnalysisTest {
    private static final String WIDE = """
            region,knitting,trade
            Qinghe,80,20
            Xingtai,20,80
            """;

    @Test
    void aLongTableIsTheSameAsAWideOneWhateverTheOrderOfItsColumns() {
        var asLong = """
                value,activity,note,region
                80,knitting,,Qinghe
                20,trade,guess,Qinghe
                20,knitting,,Xingtai
                80,trade,,Xingtai
                """;

        var result = result(Kind.LOCATION_QUOTIENT, asLong, "location_quotient");

        assertThat(result.column("knitting")).containsExactly(1.6, 0.4);
        assertThat(result.column("knitting"))
                .isEqualTo(result(Kind.LOCATION_QUOTIENT, WIDE, "location_quotient")
                        .column("knitting"));
    }

    @Test
    void chineseHeadersAndNumbersAreRead() {
        var chinese = """
                地区,行业,就业人数
                清河,毛衫,８０
                清河,贸易,20
                邢台,毛衫,2e1
                邢台,贸易,80
                """;

        assertThat(result(Kind.LOCATION_QUOTIENT, chinese, "location_quotient").column("毛衫"))
                .containsExactly(1.6, 0.4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "freq,nace_r2,geo,OBS_VALUE,OBS_FLAG",
                "year,hs92,origin,export_val,import_val",
                "own,industry_code,area_fips,annual_avg_emplvl,size_code",
                "序号,行业大类,县域,从业人员数（人）,备注",
                "No,Product Code,Reporter ISO3,Trade Value (US$),Remark"
            })
    void headersOfStatisticsOfficesAreUnderstood(String header) {
        var table = header + """

                1,knitting,Qinghe,80,7
                2,trade,Qinghe,20,7
                3,knitting,Xingtai,20,7
                4,trade,Xingtai,80,7
                """;

        assertThat(result(Kind.LOCATION_QUOTIENT, table, "location_quotient").column("knitting"))
                .containsExactly(1.6, 0.4);
    }

    @Test
    void oneYearOfSeveralIsRead() {
        var table = """
                year,region,activity,value
                2019,Qinghe,knitting,1
                2020,Qinghe,knitting,80
                2020,Qinghe,trade,20
                2020,Xingtai,knitting,20
                2020,Xingtai,trade,80
                """;

        assertThat(named(analyse(Kind.LOCATION_QUOTIENT, only("Year", "2020"), table), "location_quotient")
                        .column("knitting"))
                .containsExactly(1.6, 0.4);
        assertThat(analyse(Kind.LOCATION_QUOTIENT, only("year", "2021"), table))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why())
                                .contains("no row in which \"year\" is \"2021\" (there are: 2019, 2020)"));
        assertThat(analyse(Kind.LOCATION_QUOTIENT, only("month", "1"), table))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).contains("there is no column \"month\""));
    }

    private static Reading only(String column, String cell) {
        return new Reading(
                null, null, null, null, null, 0, false, false, false, null, List.of(new Reading.Only(column, cell)));
    }

    @Test
    void rowsWithoutAValueCountOne() {
        var firms = """
                企业,城市,行业
                甲,清河,毛衫
                乙,清河,毛衫
                丙,邢台,贸易
                """;

        assertThat(result(Kind.LOCATION_QUOTIENT, firms, "regions").column("total"))
                .containsExactly(2, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region,a,b\nX,1,two\nY,1,2 | row 2, column C (b): \"two\" is no number.",
                "region,a,b\nX,1,2\nY,-1,2 | row 3, column B (a): \"-1\" is negative.",
                "region,a,b\nX,1,\nY,1,2 | row 2, column C (b): \"\" is missing. Fill the cell in, or say --blanks-as-zero",
                "region,a,b\nX,1,0\nY,1,0 | column C: the activity \"b\" has nothing: all its values are 0.",
                "region,a,b\nX,1,2\nY,0,0 | row 3: the region \"Y\" has nothing: all its values are 0.",
                "region,a,b\nX,1,2\nX,3,4 | row 3, column A (region): \"X\" names a second row.",
                "region,a,a\nX,1,2 | row 1, column C: \"a\" names a second column.",
                "region,a,b\nX,1,\"1,234\" | has a comma. Say whether it groups thousands (--decimal point)",
                "region,a,b | has a header and nothing below it.",
                "a title | has no row with two cells or more.",
                "region,activity,value\nX,a,1\nX,a,2 | row 3: the region \"X\" has the activity \"a\" already in row 2.",
                "region,activity,value\nX,,1 | row 2, column B (activity): \"\" is empty.",
                "region,activity,jobs,exports\nX,a,1,2 | the columns \"jobs\" and \"exports\" could both be the value. Say which: --value \"jobs\".",
                "year,county,what,jobs\n2022,X,a,1 | row 1: \"county\" is the region, but none of the columns is known as the activity.",
                "region,activity,p,q\nX,a,1,2 | row 1: none of the columns is known as the value."
            })
    void whatIsWrongIsNamedWithItsPlaceAndMend(String tableAndWhy) {
        var parts = tableAndWhy.split(" \\| ", 2);

        var outcome = analyse(Kind.LOCATION_QUOTIENT, Reading.PLAIN, parts[0]);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).contains(parts[1]));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var table = "region,activity,value\nX,a,many\nY,,3\nX,b,-1\n" + "Z,a,?\n".repeat(30);

        var outcome = analyse(Kind.LOCATION_QUOTIENT, Reading.PLAIN, table);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why())
                                .contains(
                                        "row 2, column C",
                                        "row 3, column B",
                                        "row 4, column C",
                                        "row 21",
                                        "and 13 more")
                                .doesNotContain("row 22"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s,a,b\nx,1,2\ny,3,4 | is not square: no row has the name of a column",
                "s,a,b,c\na,1,2,3\nx,1,2,3\nc,1,2,3\noutput,9,9,9 | is not square: the row \"x\" stands among the sectors",
                "s,a,b\na,1,2\nb,3,4 | has no total output",
                "s,a,b\na,1,2\nb,3,4\noutput,0,9 | the sector \"a\" has the output 0.0 (in \"output\").",
                "s,a,b\na,5,5\nb,5,5\noutput,10,10 | cannot be solved: I − A has no inverse",
                "s,a,b\na,1,?\nb,3,4\noutput,9,9 | row 2, column C (b): \"?\" is no number.",
                "s,a,b\na,1,-2\nb,3,4\noutput,9,9 | which is negative."
            })
    void whatIsWrongWithFlowsIsNamedToo(String tableAndWhy) {
        var parts = tableAndWhy.split(" \\| ", 2);

        var outcome = analyse(Kind.INPUT_OUTPUT, Reading.PLAIN, parts[0]);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).contains(parts[1]));
    }

    /// Miller and Blair, Input–Output Analysis, 2.2: the Leontief inverse of two sectors.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "s,1,2,final,x\n1,150,500,350,1000\n2,200,100,1700,2000",
                "s,1,2,final\n1,150,500,350\n2,200,100,1700"
            })
    void outputIsReadOrAddedUp(String table) {
        var reading = new Reading(
                null, null, null, null, table.contains("x") ? null : "sum", 0, false, false, false, null, List.of());

        var inverse = named(analyse(Kind.INPUT_OUTPUT, reading, table), "leontief_inverse");

        assertThat(inverse.column("1")).containsExactly(new double[] {1.2541, 0.2640}, within(5e-5));
        assertThat(inverse.column("2")).containsExactly(new double[] {0.3300, 1.1221}, within(5e-5));
    }

    @Test
    void whatSomebodySaysAboutATableCounts() {
        var reading = new Reading(
                "region", "kind", "euro", null, null, 0, true, true, true, Reading.Decimal.COMMA, List.of());

        var outcome = analyse(
                Kind.CONCENTRATION, reading, "region,kind,euro\nX,a,\"1.234,5\"\nX,a,1\nY,a,\nY,b,2\nZ,b,n/a\n");

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Analysed.class, analysed -> {
            assertThat(analysed.results().getFirst().column("total")).containsExactly(1235.5, 2);
            assertThat(analysed.remarks()).singleElement().asString().contains("left out 1 of 3 (region)", "Z");
        });
    }

    @Test
    void unconnectedPartsHaveNoCommonComplexity() {
        var outcome = analyse(Kind.COMPLEXITY, Reading.PLAIN, "region,a,b\nX,1,0\nY,0,1\n");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).contains("parts that share no activity"));
    }

    @Test
    void twoRegionsThatMirrorEachOtherHaveNoScaleOfThePackage() {
        var result = result(Kind.COMPLEXITY, "place,a,b,c\nX,1,2,3\nY,4,5,6\n", "activities_complexity");

        assertThat(result.column("pci")[1]).isCloseTo(0, within(1e-9));
        assertThat(result.column("tci")).containsOnly(Double.NaN);
    }

    @Test
    void plantsTellConcentrationFromSize() {
        var plants = """
                plant,region,activity,value
                p1,A,knitting,50
                p2,A,knitting,50
                p3,B,trade,40
                p4,C,trade,60
                """;

        var result = result(Kind.ELLISON_GLAESER, plants, "ellison_glaeser");

        // x = (.5, .2, .3); knitting all in A: G = .38, 1 − Σx² = .62, H = .5
        assertThat(result.column("gamma")[0]).isCloseTo((0.38 / 0.62 - 0.5) / 0.5, within(1e-12));
        assertThat(result.column("plants")).containsExactly(2, 2);
    }

    @Test
    void bandsOfQuotientsAreTheSameForTheSameSeed() {
        var firms = new StringBuilder("firm,city,industry,jobs\n");
        for (int i = 0; i < 200; i++) {
            firms.append("f%d,%s,%s,%d%n".formatted(i, i % 3 == 0 ? "A" : "B", i % 5 == 0 ? "x" : "y", 1 + i % 7));
        }
        var wish = new Wish(Kind.LOCATION_QUOTIENT, Reading.PLAIN, 0, 200, 7);

        var once = bands(wish, firms.toString());
        var again = bands(wish, firms.toString());

        assertThat(once.column("p5")).isEqualTo(again.column("p5"));
        for (int row = 0; row < once.rows().size(); row++) {
            double quotient = once.column("location_quotient")[row];
            assertThat(quotient).isBetween(once.column("p5")[row], once.column("p95")[row]);
        }
    }

    private static Result bands(Wish wish, String text) {
        var lines = PublishedData.lines(text).iterator();
        return named(FileAnalysis.analyse(wish, lines), "location_quotient_band");
    }

    private static Result result(Kind kind, String text, String name) {
        return named(analyse(kind, Reading.PLAIN, text), name);
    }

    private static Result named(Outcome outcome, String name) {
        return switch (outcome) {
            case Outcome.Refused(var why) -> throw new AssertionError(why);
            case Outcome.Analysed analysed ->
                analysed.results().stream()
                        .filter(result -> result.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        };
    }

    private static Outcome analyse(Kind kind, Reading reading, String text) {
        return FileAnalysis.analyse(
                new Wish(kind, reading, 0, 0, 1), PublishedData.lines(text).iterator());
    }
}
