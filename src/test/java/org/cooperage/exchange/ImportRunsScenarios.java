package org.cooperage.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.shared.Acting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@CooperageTest
class ImportRunsScenarios {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private @Qualifier("owner") DataSource owner;

    private JdbcClient db;
    private TestFirms.Firm knitter;

    @BeforeEach
    void aKnitter() {
        db = JdbcClient.create(owner);
        knitter = new TestFirms(owner).firm();
    }

    @Test
    void aSmallTableIsDoneBeforeTheRequestEnds() {
        var id = sent();

        run(id, false);
        run(id, true);

        assertThat(state(id)).isEqualTo(Import.State.DONE);
        assertThat(progressing(id)).isFalse();
    }

    @Test
    void whoAsksWhileSomebodyIsAtItSeesHowFarItIs() {
        var id = sent();
        somebodyIsAtIt(id, "now()");

        run(id, false);

        assertThat(state(id)).isEqualTo(Import.State.SENT);
        assertThat(Acting.as(knitter.acting(), () -> runs.progress(id)))
                .hasValueSatisfying(progress -> assertThat(progress.rows()).isEqualTo(4_000));
    }

    @Test
    void whatAStoppedServerLeftIsTakenUpAgain() {
        var id = sent();
        somebodyIsAtIt(id, "now() - interval '5 minutes'");

        assertThat(progressing(id)).isFalse();
        run(id, false);

        assertThat(state(id)).isEqualTo(Import.State.READY);
    }

    @Test
    void nobodyElseSeesHowFarItIs() {
        var id = sent();
        somebodyIsAtIt(id, "now()");
        var other = new TestFirms(owner).firm();

        assertThat(Acting.as(other.acting(), () -> runs.progress(id))).isEmpty();
    }

    private Import.Id sent() {
        var table = "设备名称,设备类型,台数\n机器%s,KNIT12,3\n".formatted(UUID.randomUUID());
        return Acting.as(
                knitter.acting(),
                () -> imports.keep(
                        ImportKind.MACHINES,
                        "table.csv",
                        new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))));
    }

    private void run(Import.Id id, boolean write) {
        Acting.run(knitter.acting(), () -> runs.run(id, write, LONG));
    }

    private void somebodyIsAtIt(Import.Id id, String seen) {
        db.sql("""
                        INSERT INTO import_progress (import_id, party_id, step, row_count, seen_at)
                        VALUES (?, ?, 'LOOK', 4000, %s)""".formatted(seen)).params(id.value(), knitter.id().value()).update();
    }

    private boolean progressing(Import.Id id) {
        return Acting.as(knitter.acting(), () -> runs.progress(id)).isPresent();
    }

    private Import.State state(Import.Id id) {
        return Acting.as(knitter.acting(), () -> imports.get(id)).state();
    }
}
