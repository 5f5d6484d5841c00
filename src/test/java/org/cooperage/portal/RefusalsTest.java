package org.cooperage.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.CannotCreateTransactionException;

class RefusalsTest {
    private final Refusals refusals = new Refusals(new StaticMessageSource());
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/orders");

    @Test
    void whoCameSecondWithTheSameIsToldSo() {
        assertThat(Refusals.statusOf(new DuplicateKeyException("party_name"), request))
                .isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void aProgramIsToldWhenToAskAnOverloadedServerAgain() {
        assertThat(HttpStatus.SERVICE_UNAVAILABLE)
                .isEqualTo(Refusals.statusOf(new CannotCreateTransactionException("no connection"), request))
                .isEqualTo(Refusals.statusOf(new CannotAcquireLockException("deadlock"), request));

        var answer = Refusals.asProblem(refusals.of(HttpStatus.SERVICE_UNAVAILABLE, null, Locale.ENGLISH), request);

        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
    }

    @Test
    void nobodyIsToldToAskAgainForWhatWouldFailAgain() {
        var answer = Refusals.asProblem(refusals.of(HttpStatus.INTERNAL_SERVER_ERROR, null, Locale.ENGLISH), request);

        assertThat(answer.getHeaders().containsHeader(HttpHeaders.RETRY_AFTER)).isFalse();
    }
}
