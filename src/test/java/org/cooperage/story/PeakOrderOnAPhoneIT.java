package org.cooperage.story;

import org.springframework.test.context.TestPropertySource;

/// 2,400 pieces, in English, on a phone, in a hurry; in a cluster of its own, as new as the other (a property of its
/// own makes it
/// another).
@TestPropertySource(properties = "story=phone")
class PeakOrderOnAPhoneIT extends PeakOrder {

    PeakOrderOnAPhoneIT() {
        super("en", 360, 2_400, 0);
    }
}
