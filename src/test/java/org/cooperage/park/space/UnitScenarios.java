package org.cooperage.park.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// A park keeps its units, by hand and from a table.
@CooperageTest
class UnitScenarios {
    private static final String HEAD = "编号,楼栋,楼层,面积（平方米）,层高,电力,火灾危险性类别,可入驻行业代码,租金,状态,承租方,承租方行业代码\n";

    @Autowired
    private Units units;

    @TempDir
    private Path folder;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private Acting park;

    @BeforeEach
    void aParkForCashmere() {
        var cluster = new TestCluster(owner);
        park = Acting.of(UUID.randomUUID(), cluster.buyer().value(), Role.PARK);
        cluster.update(
                "INSERT INTO park_theme (owner_id, city_id, name, industries, least) VALUES (?, ?, '羊绒', '{17,18}', 0.7)",
                cluster.buyer().value(),
                cluster.city().value());
    }

    @Test
    void aTableIsTriedThenTakenAndTheThemeFollows() throws IOException {
        var file = table(
                "A-1,甲楼,1,1000,5.5,400,丙,17 18,18.5,已租,红太绒业,1761\nA-2,甲楼,2,\"3,000\",4.2,200,丁,,16,已租,某五金厂,3311\n");

        var tried = take(file, true);
        assertThat(tried.faults()).isEmpty();
        assertThat(tried.taken()).isFalse();
        assertThat(own()).isEmpty();

        assertThat(take(file, false).added()).isEqualTo(2);
        assertThat(own()).extracting(Space::fire).containsExactly("C", "D");
        assertThat(theme().share()).contains(0.25);
        assertThat(theme().isAlarm()).isTrue();

        assertThat(take(table("A-2,甲楼,2,3000,4.2,200,丁,,16,空置,,\n"), false).changed())
                .isEqualTo(1);
        assertThat(theme().share()).contains(1.0);
    }

    @Test
    void everyFaultOfATableIsNamedWithItsRowAndNothingIsWritten() throws IOException {
        var check = take(table("A-1,甲楼,1,0,5.5,400,己,17,18.5,拆了,,\nA-1,甲楼,1,10,5.5,400,甲,x,18.5,,,\n"), false);

        assertThat(check.faults())
                .extracting(InvalidInput.Fault::field)
                .containsExactly("2: state", "2: areaM2", "2: fire", "3: industries", "3: code");
        assertThat(own()).isEmpty();
        assertThatThrownBy(() -> take(file("名称,环节\n甲,L4\n"), false)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aUnitIsEditedOnceByItsParkAlone() {
        var unit = Acting.as(park, () -> units.add(form("B-1", "800")));
        var other = Acting.of(UUID.randomUUID(), new TestCluster(owner).buyer().value(), Role.PARK);

        var edited = Acting.as(park, () -> units.edit(unit.id(), form("B-1", "900"), 1));

        assertThat(edited.areaM2()).isEqualTo(900);
        assertThatThrownBy(() -> Acting.as(park, () -> units.edit(unit.id(), form("B-1", "950"), 1)))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> Acting.as(park, () -> units.add(form("B-1", "800"))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Acting.as(other, () -> units.get(unit.id()))).isInstanceOf(NotFound.class);
        var firm = Acting.of(UUID.randomUUID(), park.party().orElseThrow(), Role.SME);
        assertThatThrownBy(() -> Acting.as(firm, () -> units.add(form("B-2", "800"))))
                .isInstanceOf(NotAllowed.class);
    }

    private static UnitForm form(String code, String area) {
        return UnitForm.of(List.of(code, "乙楼", "1", area, "5", "", "", "", "", "C", "", "", "20"));
    }

    private List<Space> own() {
        return Acting.as(park, units::own);
    }

    private Theme theme() {
        return Acting.as(park, units::themes).getFirst();
    }

    private Units.TableCheck take(Path file, boolean tryOnly) {
        return Acting.as(park, () -> {
            try {
                return units.take(file, tryOnly);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Path table(String rows) throws IOException {
        return file(HEAD + rows);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), text);
    }
}
