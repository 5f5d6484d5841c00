package org.cooperage.policy.engine;

/// One condition of a policy or a scheme: what its text says, and how it is tested. The two are never the same thing.
///
/// @param id as the text numbers it, such as `1.2`
/// @param text word for word
public record Clause(String id, String text, Rule rule) {}
