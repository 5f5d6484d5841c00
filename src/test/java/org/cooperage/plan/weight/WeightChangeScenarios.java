package org.cooperage.plan.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.TestFirms;
import org.cooperage.plan.BuyerClass;
import org.cooperage.plan.Weight;
import org.cooperage.plan.weight.WeightChange.Finding;
import org.cooperage.plan.weight.WeightChange.Stage;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nothing that decides about work changes before it was announced, commented on and checked.
@CooperageTest
class WeightChangeScenarios {
    @Autowired
    private WeightChanges changes;

    @Autowired
    private Weightings weightings;

    @Autowired
    private WeightTimer timer;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private JdbcClient db;

    @BeforeEach
    void theDatabase() {
        db = JdbcClient.create(owner);
    }

    @AfterEach
    void asShipped() {
        db.sql("DELETE FROM plan_weight WHERE buyer_class = 'ONE_OFF'").update();
    }

    private <T> T asOperator(Supplier<T> work) {
        return Acting.as(TestCluster.asOperator(), work::get);
    }

    private WeightChange drafted(String split) {
        return asOperator(
                () -> changes.draft(BuyerClass.ONE_OFF, Map.of(Weight.SPLIT, new BigDecimal(split)), "fewer makers"));
    }

    private WeightChange moved(WeightMove move) {
        return move instanceof WeightMove.Moved(var change) ? change : fail(move);
    }

    private static WeightChange fail(WeightMove move) {
        throw new AssertionError(move);
    }

    private void days(WeightChange change, String column, int ago) {
        db.sql("UPDATE weight_change SET %s = current_date - ? WHERE id = ?".formatted(column))
                .params(ago, change.id().value())
                .update();
    }

    private BigDecimal split() {
        return weightings.get(BuyerClass.ONE_OFF).of(Weight.SPLIT);
    }

    private WeightChange judged(Finding finding) {
        var change = drafted("95");
        asOperator(() -> changes.consult(change.id(), changes.today().plusDays(7)));
        days(change, "consult_until", 1);
        return moved(asOperator(() -> changes.judge(change.id(), finding, "compared with last month")));
    }

    @Test
    void aChangeCountsOnlyOnItsDayAfterCommentsAndCheck() {
        var judged = judged(Finding.AS_EVEN);
        var published = moved(
                asOperator(() -> changes.publish(judged.id(), changes.today().plusDays(7))));

        timer.now();
        assertThat(split()).isEqualByComparingTo("80");
        days(published, "effective_on", 0);
        timer.now();

        assertThat(split()).isEqualByComparingTo("95");
        assertThat(changes.get(judged.id()).stage()).isEqualTo(Stage.EFFECTIVE);
    }

    @Test
    void commentsAreOpenForSevenDaysAtLeastAndSaidInPublic() {
        var change = drafted("90");
        var firm = new TestFirms(owner).firm();
        assertThatThrownBy(() -> Acting.run(firm.acting(), () -> changes.comment(change.id(), "too early")))
                .as("a draft is the operator’s")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> asOperator(
                        () -> changes.consult(change.id(), changes.today().plusDays(6))))
                .isInstanceOf(InvalidInput.class);

        asOperator(() -> changes.consult(change.id(), changes.today().plusDays(7)));
        Acting.run(firm.acting(), () -> changes.comment(change.id(), "too dear for us"));

        assertThat(changes.comments(change.id()))
                .singleElement()
                .satisfies(comment -> assertThat(comment.party()).isEqualTo(firm.id()));
        assertThat(asOperator(() -> changes.judge(change.id(), Finding.AS_EVEN, "seen")))
                .isInstanceOf(WeightMove.StillOpen.class);
        asOperator(() -> changes.withdraw(change.id()));
        assertThatThrownBy(() -> Acting.run(firm.acting(), () -> changes.comment(change.id(), "late")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatTheCheckForbidsIsNotPublished() {
        var judged = judged(Finding.NOT_TO_BE_DONE);

        assertThat(asOperator(() -> changes.publish(judged.id(), changes.today().plusDays(10))))
                .isInstanceOf(WeightMove.NotFair.class);
        asOperator(() -> changes.withdraw(judged.id()));
        assertThat(asOperator(() -> changes.withdraw(judged.id()))).isInstanceOf(WeightMove.NotNow.class);
    }

    @Test
    void whatCannotWaitCountsAtOnceWithADayToLookAgainAndRetiresWhatItReplaces() {
        var first = drafted("70");
        asOperator(() -> changes.hurry(first.id(), changes.today().plusDays(30)));
        assertThat(split()).isEqualByComparingTo("70");

        var second = drafted("60");
        assertThatThrownBy(() -> asOperator(
                        () -> changes.hurry(second.id(), changes.today().plusDays(91))))
                .isInstanceOf(InvalidInput.class);
        asOperator(() -> changes.hurry(second.id(), changes.today().plusDays(90)));

        assertThat(split()).isEqualByComparingTo("60");
        assertThat(changes.get(first.id()).stage()).isEqualTo(Stage.RETIRED);
        assertThat(changes.get(second.id()).urgent()).isTrue();
    }

    @Test
    void onlyTheOperatorDraftsAndNothingIsDraftedThatChangesNothing() {
        var stranger = Acting.of(UUID.randomUUID(), UUID.randomUUID(), Role.ASC);

        assertThatThrownBy(() -> Acting.as(
                        stranger, () -> changes.draft(BuyerClass.ONE_OFF, Map.of(Weight.SPLIT, BigDecimal.ONE), "x")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafted("80")).isInstanceOf(InvalidInput.class);
    }
}
