package org.cooperage.offer.service;

import java.time.LocalDate;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// One thing a provider may do and by what right: a laboratory's method, a school's certificate.
///
/// @param standard such as `GB/T 16988-2013`; empty when there is none
/// @param certificate the accreditation that covers it, such as `CMA 230312050001` or `CNAS L12345`
/// @param validUntil when that ends
public record ServiceScope(
        Bilingual method,
        String standard,
        @Nullable String certificate,
        @Nullable LocalDate validUntil) {}
