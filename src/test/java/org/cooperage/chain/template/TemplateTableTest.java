package org.cooperage.chain.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cooperage.chain.template.TemplateTable.Cells;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.junit.jupiter.api.Test;

class TemplateTableTest {
    private static final String HEAD = String.join(",", TemplateTable.COLUMNS) + "\n";

    @Test
    void linksAndFlowsAreRead() {
        var content = TemplateTable.read(HEAD + """
                LINK,L4,,4,染色,"Dyeing, finishing",1723,IN_CHAIN,0.3,0.8,0.6,0.4,2,0,Survey
                LINK,L5,,5,纺纱,Spinning,1721,in_chain,0.3,0.8,0.6,0.4,2,,Survey
                FLOW,L4,L5,,,,,,,,,,,,Routing
                """);

        assertThat(content.links()).extracting(l -> l.id().value()).containsExactly("L4", "L5");
        assertThat(content.links().getFirst().name().en()).isEqualTo("Dyeing, finishing");
        assertThat(content.flows()).hasSize(1);
    }

    @Test
    void everyFaultNamesItsRowAndColumn() {
        assertThatThrownBy(() -> TemplateTable.read(HEAD + """
                LINK,L4,,4,染色,Dyeing,1723,IN_CHAIN,3,0.8,0.6,0.4,2,0,Survey
                LIKN,L5,,5,纺纱,Spinning,1721,IN_CHAIN,0.3,0.8,0.6,0.4,2,0,Survey
                LINK,L6,,x,织造,Weaving,1722,UP,0.3,0.8,0.6,0.4,2,0,Survey
                """))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.faults())
                                .extracting(Fault::field)
                                .containsExactly("row 2, share", "row 3, kind", "row 4, seq", "row 4, standing"));
    }

    @Test
    void whatASpreadsheetPastesIsReadAsWell() {
        assertThat(Cells.of("a\tb\n\"x\ty\"\t\"1\"\"2\"\r\n")).startsWith(List.of("a", "b"), List.of("x\ty", "1\"2"));
    }
}
