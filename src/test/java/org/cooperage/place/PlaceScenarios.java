package org.cooperage.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.cooperage.CooperageTest;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CooperageTest
class PlaceScenarios {

    private static final Acting OPERATOR = Acting.of(UUID.randomUUID(), UUID.randomUUID(), Role.OPS);
    private static final Acting FIRM = Acting.of(UUID.randomUUID(), UUID.randomUUID(), Role.SME);
    private static final Acting RIVAL = Acting.of(UUID.randomUUID(), UUID.randomUUID(), Role.SME);
    private static final GeoPoint THERE = new GeoPoint(38.5, 115.5);

    @Autowired
    private Places places;

    @Autowired
    private Sites sites;

    private Place city;
    private Place town;

    @BeforeEach
    void aCityWithATown() {
        var cloud = place(Place.Kind.CLOUD, Optional.empty(), "place-cloud", "云");
        city = place(Place.Kind.CITY, Optional.of(cloud.id()), "130628", "高阳县");
        town = place(Place.Kind.TOWN, Optional.of(city.id()), "130628100", "高阳镇");
    }

    private Place place(Place.Kind kind, Optional<Place.Id> parent, String code, String name) {
        return Acting.as(
                OPERATOR,
                () -> places.findByCode(code)
                        .orElseGet(() -> places.add(kind, parent, code, Bilingual.same(name), THERE)));
    }

    @Test
    void aTownBelongsToItsCityAndACityToItself() {
        assertThat(town.city()).contains(city.id());
        assertThat(city.city()).contains(city.id());
        assertThat(Acting.as(Acting.PUBLIC, () -> places.towns(city.id()))).contains(town);
    }

    @Test
    void onlyTheOperatorChangesPlaces() {
        assertThatThrownBy(() -> Acting.as(FIRM, () -> places.edit(town.id(), Bilingual.same("改"), THERE)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aTownCannotLieInACloud() {
        assertThatThrownBy(() -> Acting.as(
                        OPERATOR,
                        () -> places.add(
                                Place.Kind.CITY, Optional.of(town.id()), "130635", Bilingual.same("蠡县"), THERE)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aCodeIsUsedOnce() {
        assertThatThrownBy(() -> Acting.as(
                        OPERATOR,
                        () -> places.add(
                                Place.Kind.TOWN, Optional.of(city.id()), "130628100", Bilingual.same("又一镇"), THERE)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aSiteIsChangedByItsOwnerOnlyAndNotTwiceFromTheSameReading() {
        var site =
                Acting.as(FIRM, () -> sites.add(FIRM.party().orElseThrow(), town.id(), Bilingual.same("一车间"), THERE));
        assertThat(site.city()).isEqualTo(city.id());

        assertThatThrownBy(
                        () -> Acting.as(RIVAL, () -> sites.edit(site.id(), town.id(), Bilingual.same("夺"), THERE, 1)))
                .isInstanceOf(NotAllowed.class);
        Acting.as(FIRM, () -> sites.edit(site.id(), town.id(), Bilingual.same("二车间"), THERE, 1));
        assertThatThrownBy(
                        () -> Acting.as(FIRM, () -> sites.edit(site.id(), town.id(), Bilingual.same("三车间"), THERE, 1)))
                .isInstanceOf(Stale.class);
        assertThat(Acting.as(RIVAL, () -> sites.get(site.id())).name().zh()).isEqualTo("二车间");
    }

    @Test
    void aSiteForSomebodyElseIsRefused() {
        assertThatThrownBy(() -> Acting.as(
                        RIVAL, () -> sites.add(FIRM.party().orElseThrow(), town.id(), Bilingual.same("冒"), THERE)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void sitesAreListedByCity() {
        Acting.as(FIRM, () -> sites.add(FIRM.party().orElseThrow(), town.id(), Bilingual.same("可查车间"), THERE));
        var filter = new SiteFilter(Optional.of("可查"), Optional.of(city.id()), Optional.empty());

        assertThat(Acting.as(Acting.PUBLIC, () -> sites.list(filter, PageRequest.first()))
                        .rows())
                .isNotEmpty();
    }
}
