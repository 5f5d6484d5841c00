package org.cooperage.policy.honour;

/// The file behind an honour.
record Certificate(Honour.Id honour, String name, String mediaType) {}
