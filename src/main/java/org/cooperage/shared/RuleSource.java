package org.cooperage.shared;

import java.util.List;

/// Tells rules of one module, read from what its code uses. Whoever decides about people's work by a number has one.
public interface RuleSource {

    /// As they are now.
    List<PublishedRule> rules();
}
