package org.cooperage.barrel.instrument.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentTableTest {
    private static final String GOOD = """
            # a comment
            instrument	TRY	1	commitment
            name	试	Try
            issuer	某	Somebody	Document
            total	sum	exact
            level	1	20	certain	一级	One
            group	A		30	甲	A
            option	S	yes	1	是	Yes
            item	a1	A		S	1	甲一	A one
            note	uncertain	不确定	Not certain	Document
            """;

    private static List<Fault> faults(String table) {
        var wrong = catchThrowableOfType(InvalidInput.class, () -> InstrumentTable.read(table));
        assertThat(wrong).as("nothing was refused").isNotNull();
        return wrong.faults();
    }

    @Test
    void aTableIsReadWithBlankLinesAndWindowsEnds() {
        var read = InstrumentTable.read("\uFEFF" + GOOD.replace("\n", "\r\n\r\n"));

        assertThat(read.id()).hasToString("TRY-1");
        assertThat(read.items()).singleElement().satisfies(item -> {
            assertThat(item.group().weight()).isEqualTo(30);
            assertThat(item.options()).hasSize(1);
        });
        assertThat(read.commitment()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'total	sum	exact', 'total	average	exact', average, word, 5",
        "'level	1	20', 'level	1	much', much, number, 6",
        "'level	1	20', 'level	2	20', 2, number, 6",
        "'group	A		30', 'group	A		0', 0, number, 7",
        "'option	S	yes	1	', 'option	S	yes	1.2	', 1.2, number, 8",
        "'item	a1	A		S', 'item	a1	B		S', B, unknown, 9",
        "'item	a1	A		S', 'item	a1	A		T', T, unknown, 9",
        "'item	a1	A		S', 'item	a1	A	1	S', 1, word, 9",
        "'item	a1', 'item	a 1', a 1, code, 9",
        "'item	a1', 'question	a1', question, kind, 9",
        "'name	试	Try', 'name	试	', '', empty, 3",
        "'instrument	TRY', 'instrument	try', try-1, id, 2",
        "'name	试	Try', 'name,试,Try', 'name,试,Try', kind, 3",
        "'issuer	某	Somebody	Document', 'issuer	某', issuer 某, cells, 4",
    })
    void everyFaultNamesValueLineAndMend(String from, String to, String value, String what, String line) {
        assertThat(GOOD).contains(from);

        assertThat(faults(GOOD.replace(from, to))).first().satisfies(fault -> {
            assertThat(fault.value()).isEqualTo(value);
            assertThat(fault.messageKey()).isEqualTo("instrument.invalid." + what);
            assertThat(fault.mendKey()).isEqualTo("instrument.mend." + what);
            assertThat(fault.details().getFirst()).isEqualTo(line);
        });
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var table = GOOD.replace("20", "x").replace("30", "y").replace("note\tuncertain", "note\tperhaps");

        assertThat(faults(table)).map(Fault::value).containsSubsequence("x", "y");
        assertThat(faults(table)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void whatIsSaidTwiceIsRefused() {
        assertThat(faults(GOOD + "item\ta1\tA\t\tS\t1\t甲\tA\n"))
                .map(Fault::value)
                .containsExactly("a1");
        assertThat(faults(GOOD + "name\t又\tAgain\n")).map(Fault::value).containsExactly("name");
        assertThat(faults(GOOD + "level\t2\t20\tcertain\t二级\tTwo\n"))
                .map(Fault::messageKey)
                .containsExactly("instrument.invalid.rising");
    }

    @Test
    void aHeadThatIsMissingIsNamed() {
        assertThat(faults("name\t试\tTry"))
                .map(Fault::value)
                .contains("instrument", "issuer", "total", "level", "group");
    }

    @Test
    void aGroupWithoutItemsIsRefusedUnlessThereAreNoneAtAll() {
        assertThat(faults(GOOD + "group\tB\t\t70\t乙\tB\n")).map(Fault::value).containsExactly("B");
        assertThat(InstrumentTable.read(GOOD.replaceAll("(?m)^item.*$", "")).isWhole())
                .isFalse();
    }

    @Test
    void hostileTextIsRefusedNotRead() {
        assertThat(faults("")).hasSize(1);
        assertThat(faults(GOOD.replace("甲一", "甲\0")))
                .map(Fault::messageKey)
                .containsExactly("instrument.invalid.control");
        assertThat(faults("\t".repeat(400_001))).hasSize(1);
        assertThat(faults("x\n".repeat(10_000)).size()).isLessThan(100);
        assertThat(faults(GOOD.replace("甲一", "甲".repeat(601))))
                .map(Fault::messageKey)
                .containsExactly("instrument.invalid.long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DMA-2023", "CMMM-2020", "MIIT-2022", "MIIT-2024"})
    void whatComesAlongSaysWhatIsCertainAndWhatIsNot(String id) {
        var it = Shipped.get(id);

        assertThat(it.id()).hasToString(id);
        assertThat(it.notes()).extracting(Instrument.Note::certain).contains(true, false);
        assertThat(it.commitment()).isTrue();
    }

    @Test
    void theDmaHasSixDimensionsAndCmmmFourElementsOfTwentySubdomains() {
        var cmmm = Shipped.get("CMMM-2020");

        assertThat(Shipped.get("DMA-2023").groups()).hasSize(6);
        assertThat(cmmm.parts()).hasSize(4);
        assertThat(cmmm.groups()).hasSize(20);
        assertThat(cmmm.items().stream().collect(Collectors.groupingBy(Instrument.Item::gate, Collectors.counting())))
                .containsOnlyKeys(1, 2, 3, 4, 5)
                .containsValue(20L);
        assertThat(cmmm.levels()).noneMatch(Instrument.Level::certain);
    }

    @Test
    void theTablesOfTheMinistryAreHeadsOnly() {
        assertThat(Shipped.get("MIIT-2022").isWhole()).isFalse();
        assertThat(Shipped.get("MIIT-2022").levels())
                .map(Instrument.Level::from)
                .containsExactly(20.0, 40.0, 60.0, 80.0);
        assertThat(Shipped.get("MIIT-2024").isWhole()).isFalse();
    }
}
