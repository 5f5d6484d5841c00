package org.cooperage.chain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// How a product is made: its operations in order.
public record Routing(
        Id id,
        Product.Id product,
        @Nullable UUID owner,
        String code,
        Bilingual name,
        boolean active,
        List<Operation> operations,
        int version) {

    public Routing {
        operations = List.copyOf(operations);
    }

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    public boolean isCommon() {
        return owner == null;
    }

    public Optional<Operation> findOperation(int seq) {
        return operations.stream().filter(operation -> operation.seq() == seq).findFirst();
    }

    /// What a person enters for a routing.
    public record Draft(String code, Bilingual name, boolean active, List<Operation> operations) {
        public Draft {
            operations = List.copyOf(operations);
        }
    }
}
