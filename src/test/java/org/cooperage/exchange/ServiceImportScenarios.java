package org.cooperage.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.TestFirms.Firm;
import org.cooperage.offer.service.ServiceFilter;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.Services;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Money;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.TableExport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Services come in as a table: a provider's own, or those of many by the operator.
@CooperageTest
class ServiceImportScenarios {

    private static final Acting OPERATOR = Acting.of(new UUID(1, 1), new UUID(1, 2), Role.OPS);
    private static final Acting ASSOCIATION = Acting.of(new UUID(2, 1), new UUID(2, 2), Role.ASC);
    private static final String HEAD = "服务名称,职能,类别,说明,计价方式,单价,单位,服务地区,适合阶段,预约的设备,发布\n";

    @Autowired
    private Imports imports;

    @Autowired
    private Exports exports;

    @Autowired
    private Services services;

    @Autowired
    private @Qualifier("owner") DataSource owner;

    private TestFirms firms;
    private Firm provider;
    private String city;

    @BeforeEach
    void aProvider() {
        firms = new TestFirms(owner);
        provider = firms.firm();
        city = firms.codeOf(provider.city());
    }

    @Test
    void aProviderBringsItsServicesAndThatWhichIsBooked() throws IOException {
        var bench = firms.machine(provider, "LINK_SEAT", 1);
        var name = JdbcClient.create(owner)
                .sql("SELECT name_zh FROM resource WHERE id = ?")
                .param(bench.value())
                .query(String.class)
                .single();
        var table = HEAD
                + "纤维含量检测,检验检测,检验检测,三天出报告,按数量,260,样,%s,成长;扩张,%s,是\n".formatted(city, name)
                + "款式设计,研发设计,设计,面谈后报价,报价后定,,款,,,,否\n";

        var looked = send(provider.acting(), table);
        assertThat(looked.faults()).isEmpty();
        assertThat(mine()).as("looking writes nothing").isEmpty();
        confirm(provider.acting(), looked);

        assertThat(mine())
                .extracting(it -> it.content().name().zh(), ServiceOffer::stage)
                .containsExactlyInAnyOrder(
                        tuple("纤维含量检测", ServiceOffer.Stage.PUBLISHED), tuple("款式设计", ServiceOffer.Stage.DRAFT));
        var test = named("纤维含量检测");
        assertThat(test.content().price().amount()).isEqualTo(Money.of(260));
        assertThat(test.content().coverage()).containsExactly(provider.city());
        assertThat(test.content().booking().resources()).containsExactly(bench);
        assertThat(test.content().booking().needsTime()).isTrue();
        assertThat(send(provider.acting(), exported()).file().counts()).isEqualTo(new Import.Counts(0, 0, 2, 0));
    }

    @Test
    void aChangedRowChangesItsServiceAndWithdrawsIt() {
        var row = "培训,人力,培训,两天的课,一口价,%d,期,,,,%s\n";
        confirm(provider.acting(), send(provider.acting(), HEAD + row.formatted(900, "是")));

        var again = send(provider.acting(), HEAD + row.formatted(1100, "否"));
        confirm(provider.acting(), again);

        assertThat(again.file().counts()).isEqualTo(new Import.Counts(0, 1, 0, 0));
        assertThat(named("培训").content().price().amount()).isEqualTo(Money.of(1_100));
        assertThat(named("培训").stage()).isEqualTo(ServiceOffer.Stage.WITHDRAWN);
    }

    @Test
    void everyFaultIsNamedByRowAndColumnAndNothingIsWritten() {
        var looked = send(
                provider.acting(),
                HEAD
                        + "好服务,检验检测,检验检测,说明,一口价,100,次,,,,是\n"
                        + "没有价格,检验检测,检验检测,说明,一口价,,次,,,,是\n"
                        + "多了价格,检验检测,检验检测,说明,报价后定,9,次,,,,是\n"
                        + "别处,检验检测,唱歌,说明,一口价,100,次,月球;%s,退休,没有的机器,是\n".formatted(city)
                        + "好服务,检验检测,检验检测,说明,一口价,100,次,,,,是\n");

        assertThat(looked.faults())
                .extracting(ImportFault::row, ImportFault::letter, ImportFault::value)
                .containsExactlyInAnyOrder(
                        tuple(3, "F", ""),
                        tuple(4, "F", "9.00"),
                        tuple(5, "C", "唱歌"),
                        tuple(5, "H", "月球"),
                        tuple(5, "I", "退休"),
                        tuple(5, "J", "没有的机器"),
                        tuple(6, "A", "好服务"));
        assertThat(confirm(provider.acting(), looked).file().state()).isEqualTo(Import.State.WRONG);
        assertThat(mine()).isEmpty();
    }

    @Test
    void theOperatorBringsThoseOfManyAndTheAssociationOnlyDrafts() {
        var other = firms.firm();
        var row = "%s,%s,检验检测,检验检测,说明,一口价,100,次,,,,是\n";
        var head = "服务机构信用代码," + HEAD;

        confirm(
                OPERATOR,
                send(OPERATOR, head + row.formatted(provider.code(), "甲") + row.formatted(other.code(), "乙")));
        confirm(ASSOCIATION, send(ASSOCIATION, head + row.formatted(provider.code(), "丙")));

        assertThat(named("甲").stage()).isEqualTo(ServiceOffer.Stage.PUBLISHED);
        assertThat(named("丙").stage()).isEqualTo(ServiceOffer.Stage.DRAFT);
        assertThat(send(OPERATOR, head + row.formatted(provider.code(), "甲").replace("100", "1"))
                        .file()
                        .counts())
                .as("what a provider has stays as it is")
                .isEqualTo(new Import.Counts(0, 0, 1, 0));
        assertThat(send(provider.acting(), head + row.formatted(other.code(), "丁"))
                        .faults())
                .extracting(ImportFault::letter)
                .containsExactly("A");
    }

    private List<ServiceOffer> mine() {
        return Acting.as(
                provider.acting(),
                () -> services.list(ServiceFilter.of(provider.id()), PageRequest.first())
                        .rows());
    }

    private ServiceOffer named(String name) {
        return mine().stream()
                .filter(it -> it.content().name().zh().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String exported() throws IOException {
        var out = new ByteArrayOutputStream();
        Acting.as(provider.acting(), () -> {
            try {
                exports.write(ImportKind.SERVICES, TableExport.Format.CSV, out, Locale.SIMPLIFIED_CHINESE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });
        return out.toString(StandardCharsets.UTF_8);
    }

    private Import.Report send(Acting by, String table) {
        var bytes = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
        return Acting.as(by, () -> imports.send(ImportKind.SERVICES, "services.csv", bytes));
    }

    private Import.Report confirm(Acting by, Import.Report report) {
        return Acting.as(by, () -> imports.confirm(report.file().id()));
    }
}
