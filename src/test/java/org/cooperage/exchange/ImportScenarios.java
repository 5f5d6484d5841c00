package org.cooperage.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.availability.Resource;
import org.cooperage.availability.Resources;
import org.cooperage.chain.Process;
import org.cooperage.need.NeedFilter;
import org.cooperage.need.Needs;
import org.cooperage.offer.Offers;
import org.cooperage.party.CreditCode;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.TableExport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@CooperageTest
class ImportScenarios {

    private static final Acting OPERATOR = Acting.of(new UUID(1, 1), new UUID(1, 2), Role.OPS);
    private static final Acting ASSOCIATION = Acting.of(new UUID(2, 1), new UUID(2, 2), Role.ASC);

    @Autowired
    private Imports imports;

    @Autowired
    private Exports exports;

    @Autowired
    private Parties parties;

    @Autowired
    private Resources resources;

    @Autowired
    private Offers offers;

    @Autowired
    private Needs needs;

    @Autowired
    private @Qualifier("owner") DataSource owner;

    private TestFirms firms;
    private TestFirms.Firm knitter;
    private String place;

    @BeforeEach
    void aKnitter() {
        firms = new TestFirms(owner);
        knitter = firms.firm();
        place = firms.codeOf(knitter.city());
    }

    @Test
    void lookingThroughWritesNothingAndConfirmingWritesAll() {
        var code = TestFirms.newCode();
        var table = "统一社会信用代码,名称,地区,从业人数\n%s,清河县新羽针织厂,%s,12\n".formatted(code, place);

        var looked = send(OPERATOR, ImportKind.FIRMS, table);

        assertThat(looked.file().state()).isEqualTo(Import.State.READY);
        assertThat(looked.file().counts()).isEqualTo(new Import.Counts(1, 0, 0, 0));
        assertThat(firm(code)).isEmpty();

        var done = confirm(OPERATOR, looked);

        assertThat(done.file().state()).isEqualTo(Import.State.DONE);
        assertThat(firm(code)).hasValueSatisfying(party -> {
            assertThat(party.name().zh()).isEqualTo("清河县新羽针织厂");
            assertThat(party.isVerified()).isTrue();
        });
    }

    @Test
    void theSameTableAgainChangesNothingAndACorrectedOneChangesOneRow() {
        var table = firmsTable(3);
        confirm(OPERATOR, send(OPERATOR, ImportKind.FIRMS, table));

        assertThat(send(OPERATOR, ImportKind.FIRMS, table).file().counts()).isEqualTo(new Import.Counts(0, 0, 3, 0));
        assertThat(send(OPERATOR, ImportKind.FIRMS, table.replace("厂1,", "新厂1,"))
                        .file()
                        .counts())
                .isEqualTo(new Import.Counts(0, 1, 2, 0));
    }

    @Test
    void englishHeadersAndSemicolonsDoAsWell() {
        var table =
                "Credit code;Name;Place;Size;Unheard of\n%s;Hongyu;%s;small;x\n".formatted(TestFirms.newCode(), place);

        var looked = send(OPERATOR, ImportKind.FIRMS, table);

        assertThat(looked.faults()).isEmpty();
        assertThat(looked.file().ignored()).containsExactly("Unheard of");
    }

    @Test
    void everyFaultIsNamedWithRowColumnAndValueAndNothingIsWritten() {
        var good = TestFirms.newCode();
        var table = """
                统一社会信用代码,名称,地区,成立年份,从业人数
                %s,好企业,%s,2015,3
                91130534QH000001X0,坏代码,%s,2015,3
                %s,没有地方,不存在的地方,2015,3
                %s,数字不对,%s,二零一五,1000000000000
                %s,又是同一家,%s,2015,3
                """.formatted(good, place, place, TestFirms.newCode(), TestFirms.newCode(), place, good, place);

        var looked = send(OPERATOR, ImportKind.FIRMS, table);

        assertThat(looked.file().counts()).isEqualTo(new Import.Counts(1, 0, 0, 4));
        assertThat(looked.faults())
                .extracting(ImportFault::row, ImportFault::letter, ImportFault::value)
                .containsExactlyInAnyOrder(
                        tuple(3, "A", "91130534QH000001X0"),
                        tuple(4, "C", "不存在的地方"),
                        tuple(5, "D", "二零一五"),
                        tuple(5, "E", "1000000000000"),
                        tuple(6, "A", good));
        assertThat(confirm(OPERATOR, looked).file().state()).isEqualTo(Import.State.WRONG);
        assertThat(firm(good)).isEmpty();
    }

    @Test
    void allFaultsOfARowAreSaidAtOnce() {
        var looked = send(knitter.acting(), ImportKind.MACHINES, "设备名称,设备类型,台数\n机器,没有这种,0\n");

        assertThat(looked.faults()).extracting(ImportFault::letter).containsExactly("B", "C");
        assertThat(looked.file().counts()).isEqualTo(new Import.Counts(0, 0, 0, 1));
    }

    @Test
    void hugeCellsFormulasAndEmojiAreAnsweredNotSwallowed() {
        var table = "统一社会信用代码,名称,地区\n%s,%s,%s\n%s,=HYPERLINK(1),%s\n%s,毛衫🧶厂,%s\n"
                .formatted(
                        TestFirms.newCode(),
                        "长".repeat(400_000),
                        place,
                        TestFirms.newCode(),
                        place,
                        TestFirms.newCode(),
                        place);

        var looked = send(OPERATOR, ImportKind.FIRMS, table);

        assertThat(looked.file().counts()).isEqualTo(new Import.Counts(2, 0, 0, 1));
        assertThat(looked.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(2);
            assertThat(fault.messageKey()).isEqualTo("exchange.wrong.long");
        });
    }

    @Test
    void aTableWithoutItsColumnsSaysWhichAreMissing() {
        var looked = send(OPERATOR, ImportKind.FIRMS, "名称,备注\n甲,乙\n");

        assertThat(looked.faults())
                .extracting(ImportFault::messageKey)
                .containsOnly("exchange.wrong.no-column")
                .hasSize(2);
    }

    @Test
    void aFirmImportsItsOwnMachinesAndWhatTheyCanDo() {
        var machines = "设备名称,设备类型,台数\n12 针横机,KNIT12,8\n套口,套口机位,20\n";
        var capabilities = "设备名称,工序,单价,最小批量\n12 针横机,knit12,26.40,30\n";

        confirm(knitter.acting(), send(knitter.acting(), ImportKind.MACHINES, machines));
        var done = confirm(knitter.acting(), send(knitter.acting(), ImportKind.CAPABILITIES, capabilities));

        assertThat(done.file().counts()).isEqualTo(new Import.Counts(1, 0, 0, 0));
        var machine = machineOf(knitter, "12 针横机");
        assertThat(machine.units()).isEqualTo(8);
        Acting.run(knitter.acting(), () -> {
            var offer = offers.find(machine.id(), new Process.Id("knit12")).orElseThrow();
            assertThat(offers.findTerms(offer.id()).orElseThrow().unitPrice()).isEqualByComparingTo("26.40");
        });
        assertThat(send(knitter.acting(), ImportKind.MACHINES, machines)
                        .file()
                        .counts()
                        .unchanged())
                .isEqualTo(2);
    }

    @Test
    void aFirmDoesNotImportForAnother() {
        var rival = firms.firm();
        var table = "企业信用代码,设备名称,设备类型,台数\n%s,机器,KNIT12,1\n".formatted(rival.code());

        var looked = send(knitter.acting(), ImportKind.MACHINES, table);

        assertThat(looked.faults()).extracting(ImportFault::messageKey).containsExactly("exchange.wrong.not-own");
    }

    @Test
    void theOperatorNeitherChangesNorFindsOutAPriceAFirmHasSet() {
        confirm(knitter.acting(), send(knitter.acting(), ImportKind.MACHINES, "设备名称,设备类型,台数\n机器,KNIT12,1\n"));
        confirm(knitter.acting(), send(knitter.acting(), ImportKind.CAPABILITIES, "设备,工序,单价\n机器,knit12,26.40\n"));
        var guess = "企业信用代码,设备名称,工序,单价\n%s,机器,knit12,%s\n";

        var right = send(OPERATOR, ImportKind.CAPABILITIES, guess.formatted(knitter.code(), "26.40"));
        var wrong = send(OPERATOR, ImportKind.CAPABILITIES, guess.formatted(knitter.code(), "99"));

        assertThat(right.file().counts()).isEqualTo(wrong.file().counts()).isEqualTo(new Import.Counts(0, 0, 1, 0));
    }

    @Test
    void theAssociationAddsFirmsButLeavesThoseThereAsTheyAre() {
        var table =
                "统一社会信用代码,名称,地区\n%s,协会改名,%s\n%s,新企业,%s\n".formatted(knitter.code(), place, TestFirms.newCode(), place);

        var done = confirm(ASSOCIATION, send(ASSOCIATION, ImportKind.FIRMS, table));

        assertThat(done.file().counts()).isEqualTo(new Import.Counts(1, 0, 1, 0));
        assertThat(firm(knitter.code()).orElseThrow().name().zh()).isNotEqualTo("协会改名");
    }

    @Test
    void aBuyerSendsOrdersTwiceAndGetsThemOnce() {
        var product = aProduct();
        var table = """
                客户单号,产品,颜色,尺码,数量,交期,交货地,最高总价
                PO-1,%1$s,驼色,M,300,%3$s,%2$s,19万
                PO-1,%1$s,驼色,L,200,%3$s,%2$s,19万
                PO-2,%1$s,藏青,M,100,%3$s,%2$s,
                """.formatted(product, place, "2027-06-30");
        var buyer = Acting.of(new UUID(9, 9), knitter.id().value(), Role.LEAD);

        var done = confirm(buyer, send(buyer, ImportKind.ORDERS, table));
        var again = send(buyer, ImportKind.ORDERS, table);
        var more = send(buyer, ImportKind.ORDERS, table.replace(",300,", ",350,"));

        assertThat(done.faults()).isEmpty();
        assertThat(done.file().counts()).isEqualTo(new Import.Counts(3, 0, 0, 0));
        assertThat(again.file().counts()).isEqualTo(new Import.Counts(0, 0, 3, 0));
        assertThat(more.file().counts()).isEqualTo(new Import.Counts(0, 2, 1, 0));
        assertThat(Acting.as(
                        buyer,
                        () -> needs.list(NeedFilter.ALL, PageRequest.first()).total()))
                .isEqualTo(2);
    }

    @Test
    void anImpossibleDayIsAFaultOfItsCell() {
        var table = "客户单号,产品,颜色,数量,交期,交货地\nPO-9,%s,红,10,2027-02-30,%s\n".formatted(aProduct(), place);

        var looked = send(knitter.acting(), ImportKind.ORDERS, table);

        assertThat(looked.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.letter()).isEqualTo("E");
            assertThat(fault.messageKey()).isEqualTo("exchange.wrong.no-such-day");
        });
    }

    @Test
    void anImportIsItsSendersOwn() {
        var sent = send(OPERATOR, ImportKind.FIRMS, firmsTable(1));

        assertThatThrownBy(() -> Acting.run(
                        knitter.acting(), () -> imports.confirm(sent.file().id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void abankImportsNothing() {
        var bank = Acting.of(new UUID(3, 1), new UUID(3, 2), Role.FI);

        assertThatThrownBy(() -> send(bank, ImportKind.FIRMS, firmsTable(1))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatIsExportedCanBeSentInAgainAndChangesNothing() throws IOException {
        confirm(knitter.acting(), send(knitter.acting(), ImportKind.MACHINES, "设备名称,设备类型,台数\n机器,KNIT12,3\n"));
        confirm(knitter.acting(), send(knitter.acting(), ImportKind.CAPABILITIES, "设备,工序,单价\n机器,knit12,26.40\n"));

        for (var kind : List.of(ImportKind.FIRMS, ImportKind.MACHINES, ImportKind.CAPABILITIES)) {
            var out = new ByteArrayOutputStream();
            Acting.as(knitter.acting(), () -> {
                exports.write(kind, TableExport.Format.XLSX, out, Locale.ENGLISH);
                return out;
            });
            var again = Acting.as(
                    knitter.acting(),
                    () -> imports.send(kind, "again.xlsx", new ByteArrayInputStream(out.toByteArray())));

            assertThat(again.faults()).isEmpty();
            assertThat(again.file().counts()).isEqualTo(new Import.Counts(0, 0, 1, 0));
        }
    }

    @Test
    void confirmingTwiceWritesOnce() {
        var sent = send(OPERATOR, ImportKind.FIRMS, firmsTable(2));

        confirm(OPERATOR, sent);
        var second = confirm(OPERATOR, sent);

        assertThat(second.file().state()).isEqualTo(Import.State.DONE);
        assertThat(second.file().counts()).isEqualTo(new Import.Counts(2, 0, 0, 0));
    }

    private String aProduct() {
        var id = UUID.randomUUID();
        var code = "T" + id.toString().substring(0, 8);
        var db = JdbcClient.create(owner);
        db.sql("INSERT INTO product (id, code, name_zh, name_en, unit, unit_kg) VALUES (?, ?, ?, ?, 'H87', 0.25)")
                .params(id, code, "产品 " + code, "Product " + code)
                .update();
        db.sql("INSERT INTO routing (id, product_id, code, name_zh, name_en) VALUES (?, ?, ?, ?, ?)")
                .params(id, id, "R" + code, "路线", "Routing")
                .update();
        return code;
    }

    private String firmsTable(int count) {
        var table = new StringBuilder("统一社会信用代码,名称,地区\n");
        for (int i = 1; i <= count; i++) {
            table.append("%s,厂%d,%s%n".formatted(TestFirms.newCode(), i, place));
        }
        return table.toString();
    }

    private Resource machineOf(TestFirms.Firm firm, String name) {
        return Acting.as(firm.acting(), () -> resources.list(Resource.Filter.of(firm.id()), PageRequest.first()))
                .rows()
                .stream()
                .filter(machine -> machine.name().zh().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Party> firm(String code) {
        return Acting.as(Acting.SYSTEM, () -> parties.findByCode(new CreditCode(code)));
    }

    private Import.Report send(Acting by, ImportKind kind, String table) {
        return Acting.as(by, () -> imports.send(kind, "table.csv", stream(table)));
    }

    private Import.Report confirm(Acting by, Import.Report report) {
        return Acting.as(by, () -> imports.confirm(report.file().id()));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
