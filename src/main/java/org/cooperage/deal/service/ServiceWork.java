package org.cooperage.deal.service;

import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.cooperage.shared.Share;
import org.jspecify.annotations.Nullable;

/// What became of the orders of one service in the last 90 days.
///
/// @param waiting for an answer
/// @param running booked and not accepted yet
/// @param done accepted
/// @param lost declined, cancelled, nobody came
/// @param onTime of the delivered ones; null when there was none
/// @param earned accepted prices less what was paid back, VAT included
record ServiceWork(
        ServiceOffer.Id offer,
        Bilingual name,
        int waiting,
        int running,
        int done,
        int lost,
        @Nullable Share onTime,
        Money earned) {}
