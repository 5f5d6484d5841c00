package org.cooperage.need;

import java.util.Optional;
import org.cooperage.chain.Product;

/// Which needs are wanted; `text` is looked for in code and note.
public record NeedFilter(Optional<String> text, Optional<Need.Stage> stage, Optional<Product.Id> product) {
    public static final NeedFilter ALL = new NeedFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
