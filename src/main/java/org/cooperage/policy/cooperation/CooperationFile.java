package org.cooperage.policy.cooperation;

/// A file that was handed in.
record CooperationFile(String name, String mediaType, byte[] content) {}
