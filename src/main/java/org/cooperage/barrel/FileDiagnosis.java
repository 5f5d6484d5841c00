package org.cooperage.barrel;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.cooperage.barrel.engine.Advice;
import org.cooperage.barrel.engine.Advising;
import org.cooperage.barrel.engine.Assessing;
import org.cooperage.barrel.engine.Assessment;
import org.cooperage.barrel.engine.Catalogue;
import org.cooperage.barrel.format.FirmTable;
import org.cooperage.barrel.format.Line;
import org.cooperage.barrel.format.ServiceTable;
import org.cooperage.barrel.format.TableFault;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// Diagnoses firms from a table nobody here wrote, without application and database.
public final class FileDiagnosis {
    private final Catalogue catalogue = CatalogueFile.newest();

    /// What can come of it.
    public sealed interface Outcome {

        /// All that is wrong; nothing was diagnosed.
        record Refused(List<TableFault> firms, List<TableFault> services) implements Outcome {}

        /// @param unknown rows without a value
        record Diagnosed(List<Finding> findings, int rows, int unknown) implements Outcome {}
    }

    /// What was found out about one firm.
    public record Finding(Assessment assessment, Optional<Advice> advice) {}

    public Catalogue catalogue() {
        return catalogue;
    }

    /// @param services rows of a table of services; none: no advice
    /// @param budget null: whatever it costs
    public Outcome diagnose(Iterator<Line> firms, Iterator<Line> services, @Nullable Money budget) {
        var table = FirmTable.read(catalogue, firms);
        var offered = services.hasNext() ? ServiceTable.read(services) : new ServiceTable.Content(List.of(), List.of());
        if (!table.faults().isEmpty() || !offered.faults().isEmpty()) {
            return new Outcome.Refused(table.faults(), offered.faults());
        }
        var findings = new Assessing(catalogue)
                .together(table.firms()).stream()
                        .map(one -> new Finding(one, Advising.best(one, offered.services(), budget)))
                        .toList();
        return new Outcome.Diagnosed(findings, table.rows(), table.unknown());
    }
}
