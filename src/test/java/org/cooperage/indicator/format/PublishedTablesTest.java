package org.cooperage.indicator.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.cooperage.indicator.PublishedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every table of the data folder, to the digits it was published with: the functions of the package EconGeo on an
/// export matrix, and multipliers of the input–output tables of Germany 1995 and the Netherlands 2000.
class PublishedTablesTest {
    private static final String RELATEDNESS = "cluster-analytics/relatedness/";
    private static final String FLOWS = "cluster-analytics/input-output/";
    private static final double ALL_DIGITS = 1e-9;

    @ParameterizedTest
    @CsvSource(textBlock = """
                    LOCATION_QUOTIENT, regions, herfindahl,                out_Herfindahl,             1, 15
                    LOCATION_QUOTIENT, regions, krugman_index,             out_Krugman_index,          1, 15
                    LOCATION_QUOTIENT, regions, specialisation_coefficient, out_spec_coeff,            1, 15
                    LOCATION_QUOTIENT, regions, location_quotient_avg,     out_location_quotient_avg,  1, 15
                    LOCATION_QUOTIENT, regions, hachman,                   out_Hachman,                1, 15
                    LOCATION_QUOTIENT, regions, entropy,                   out_entropy,                1, 3
                    LOCATION_QUOTIENT, regions, diversity,                 out_diversity,              1, 15
                    CONCENTRATION, activities, ubiquity,                   out_ubiquity,               1, 15
                    CONCENTRATION, activities, locational_gini,            out_locational_Gini,        2, 7
                    CONCENTRATION, activities, hoover_gini,                out_Hoover_Gini,            2, 3
                    COMPLEXITY, regions_complexity, method_of_reflections_20, out_MORc_default,        1, 15
                    COMPLEXITY, activities_complexity, method_of_reflections_19, out_MORt_default,     1, 15
                    COMPLEXITY, regions_complexity, kci,                   out_KCI_mort,               1, 15
                    COMPLEXITY, activities_complexity, tci,                out_TCI_mort,               1, 15
                    """)
    void aColumnIsWhatThePackageGives(Kind kind, String table, String column, String file, int at, int decimals) {
        var published = PublishedData.lines(PublishedData.text(RELATEDNESS + file + ".csv"));

        var computed = result(kind, "input_matrix_60x_sitc2", table).column(column);

        var expected = published.stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.cell(at)))
                .toArray();
        assertThat(Arrays.stream(computed).map(rounded(decimals)).toArray()).satisfies(near(expected));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    LOCATION_QUOTIENT, location_quotient,          out_location_quotient,                  15
                    RELATEDNESS, co_occurrence,                    out_co_occurrence_industries,           15
                    RELATEDNESS, relatedness_prob,                 out_relatedness_prob,                   15
                    RELATEDNESS, relatedness_association,          out_relatedness_association,            15
                    RELATEDNESS, relatedness_cosine,               out_relatedness_cosine,                 15
                    RELATEDNESS, relatedness_jaccard,              out_relatedness_jaccard,                15
                    DENSITY, relatedness_density_prob_binarised,   out_relatedness_density_prob_binarised, 2
                    """)
    void aTableIsWhatThePackageGives(Kind kind, String table, String file, int decimals) {
        var published = PublishedData.lines(PublishedData.text(RELATEDNESS + file + ".csv"));

        var computed = result(kind, "input_matrix_60x_sitc2", table);

        assertThat(computed.columns())
                .isEqualTo(published
                        .getFirst()
                        .cells()
                        .subList(1, computed.columns().size() + 1));
        for (int row = 0; row < computed.rows().size(); row++) {
            var line = published.get(row + 1);
            assertThat(computed.rows().get(row)).containsExactly(line.cell(0));
            var expected = line.cells().stream()
                    .skip(1)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            int at = row;
            var figures = computed.columns().stream()
                    .mapToDouble(
                            c -> computed.figures().at(at, computed.columns().indexOf(c)))
                    .map(rounded(decimals))
                    .toArray();
            assertThat(figures).satisfies(near(expected));
        }
    }

    @ParameterizedTest
    @CsvSource({"COMPLEXITY, regions_complexity, kci", "DENSITY, density, 00", "RELATEDNESS, proximity, 97"})
    void aTableOfZerosAndOnesIsTakenAsItIs(Kind kind, String table, String column) {
        var fromOnes = result(kind, "input_binary_LQge1", table).column(column);

        assertThat(fromOnes)
                .satisfies(near(result(kind, "input_matrix_60x_sitc2", table).column(column)));
    }

    @Test
    void theNetherlandsHaveTheirPublishedIncomeMultipliers() {
        var computed = result(FLOWS, Kind.INPUT_OUTPUT, "netherlands_2000", "multipliers")
                .column("compensation_employees_multiplier");

        assertThat(computed).containsExactly(published("netherlands_2000", "income"), within(0.0005));
    }

    @Test
    void germanyHasItsPublishedBackwardLinkages() {
        var computed =
                result(FLOWS, Kind.INPUT_OUTPUT, "germany_1995", "linkages").column("backward");

        assertThat(computed).containsExactly(published("germany_1995", "backward"), within(0.00005));
    }

    /// All sectors agree to four digits but industry, printed 1.6691 where its own table gives 1.6910; the published
    /// test compares the mean difference with 1 %, and so does this one.
    @Test
    void germanyHasItsPublishedForwardLinkages() {
        var expected = published("germany_1995", "forward");

        var computed =
                result(FLOWS, Kind.INPUT_OUTPUT, "germany_1995", "linkages").column("forward");

        double difference = 0;
        for (int i = 0; i < expected.length; i++) {
            difference += Math.abs(computed[i] - expected[i]);
            assertThat(computed[i]).isCloseTo(i == 1 ? 1.6910 : expected[i], within(0.00005));
        }
        assertThat(difference / Arrays.stream(expected).sum()).isLessThan(0.01);
    }

    @Test
    void germanyHasItsPublishedValueAddedMultipliers() {
        var computed =
                result(FLOWS, Kind.INPUT_OUTPUT, "germany_1995", "multipliers").column("gva_effect");

        assertThat(computed).containsExactly(published("germany_1995", "GVA"), within(0.00005));
    }

    private static double[] published(String table, String measure) {
        return PublishedData.lines(PublishedData.text(FLOWS + "expected_published_multipliers.csv")).stream()
                .filter(line -> line.cell(0).equals(table) && line.cell(1).startsWith(measure))
                .flatMap(line -> Stream.of(line.cell(3).split(",")))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static Result result(Kind kind, String file, String table) {
        return result(RELATEDNESS, kind, file, table);
    }

    private static Result result(String folder, Kind kind, String file, String table) {
        var lines = PublishedData.lines(PublishedData.text(folder + file + ".csv"));
        return switch (FileAnalysis.analyse(Wish.of(kind), lines.iterator())) {
            case Outcome.Refused(var why) -> throw new AssertionError(why);
            case Outcome.Analysed analysed ->
                analysed.results().stream()
                        .filter(result -> result.name().equals(table))
                        .findFirst()
                        .orElseThrow();
        };
    }

    private static DoubleUnaryOperator rounded(int decimals) {
        double unit = Math.pow(10, decimals);
        return value -> decimals == 15 ? value : Math.rint(value * unit) / unit;
    }

    private static Consumer<double[]> near(double... expected) {
        return computed -> {
            assertThat(computed).hasSameSizeAs(expected);
            for (int i = 0; i < expected.length; i++) {
                assertThat(computed[i])
                        .isCloseTo(expected[i], within(ALL_DIGITS * Math.max(1e-3, Math.abs(expected[i]))));
            }
        };
    }
}
