package org.cooperage.plan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cooperage.plan.engine.Budget;
import org.cooperage.plan.engine.search.Planner;
import org.junit.jupiter.api.Test;

class InstanceTest {
    private static final String JOBS = "2 2 1.5\n1 2 1 5 2 7\n2 1 1 3 1 2 4\n";

    private static final String LOG = """
            Case ID,Activity,Resource,Start Timestamp,Complete Timestamp
            Case 1,Turn,Machine 4,2012/01/30 08:00:00.000,2012/01/30 09:00:00.000
            Case 1,Pack,Packing,2012/01/31 08:00:00.000,2012/01/31 08:30:00.000
            """;

    @Test
    void aJobShopIsReadWithItsAlternatives() {
        var problem = Instance.read(JOBS).problem();

        assertThat(problem.orders()).hasSize(2);
        assertThat(problem.operations().getFirst().modes()).hasSize(2);
        assertThat(problem.links()).hasSize(1);
        assertThat(Planner.plan(problem, Budget.iterations(1, 100)).makespan()).isEqualTo(8);
    }

    @Test
    void whatIsNoNumberIsNamedWithItsLine() {
        assertThatThrownBy(() -> Instance.read("2 2\n1 1 1 5\n1 1 one 5\n"))
                .isInstanceOf(MalformedInstance.class)
                .hasMessageStartingWith("line 3: 'one'");
    }

    @Test
    void aFileThatIsCutOffSaysSo() {
        assertThatThrownBy(() -> Instance.read("3 2\n1 1 1 5\n")).hasMessageContaining("cut off");
    }

    @Test
    void aMachineThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> Instance.read("1 2\n1 1 3 5\n")).hasMessageContaining("'3'; expected a machine");
    }

    @Test
    void aNumberTooLargeForAnyPlantIsRefused() {
        assertThatThrownBy(() -> Instance.read("1 2\n1 1 1 99999999999\n")).hasMessageContaining("line 2");
    }

    @Test
    void brokenJsonIsRefused() {
        assertThatThrownBy(() -> Instance.read("{\"n_tasks\": 3")).hasMessageContaining("not well formed");
        assertThatThrownBy(() -> Instance.read("{\"n_tasks\": 3}")).hasMessageContaining("n_cities");
    }

    @Test
    void aLogBecomesOrdersThatArriveWithTheirFirstEvent() {
        var problem = Instance.read(LOG).problem();

        assertThat(problem.orders().getFirst().release()).isEqualTo(480);
        assertThat(problem.links()).hasSize(1);
        assertThat(problem.resources()).hasSize(2);
    }

    @Test
    void aLogWithAnImpossibleTimeNamesLineAndValue() {
        assertThatThrownBy(() -> Instance.read(LOG.replace("2012/01/31 08:00", "2012/13/31 08:00")))
                .hasMessageStartingWith("line 3: '2012/13/31");
    }

    @Test
    void aGanttIsAPictureWithARowForEachMachine() {
        var problem = Instance.read(JOBS).problem();

        var svg = Gantt.draw("two <jobs>", problem, Planner.plan(problem, Budget.iterations(1, 100)));

        assertThat(svg).startsWith("<svg").endsWith("</svg>\n").contains("machine 1", "machine 2", "two &lt;jobs>");
    }
}
