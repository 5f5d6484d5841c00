package org.cooperage.indicator.upgrade;

import java.time.Instant;
import org.cooperage.indicator.engine.upgrade.Ladder;
import org.cooperage.party.Party;

/// The stage an official claims, and the way the cluster has chosen.
record ClaimedStage(int stage, Ladder way, String reason, Party.Id by, Instant at) {}
