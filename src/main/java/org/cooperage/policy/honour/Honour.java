package org.cooperage.policy.honour;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// A title somebody was given, on a document, for a time.
///
/// @param holder null: the cluster itself
/// @param until it is valid before this day; null: without end
/// @param reason why it was refused
public record Honour(
        Id id,
        Place.Id city,
        Party.@Nullable Id holder,
        Kind kind,
        Bilingual title,
        String issuer,
        String document,
        LocalDate since,
        @Nullable LocalDate until,
        Party.Id enteredBy,
        Instant enteredAt,
        Stage stage,
        Party.@Nullable Id decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// What kind of title, and which figures of pilot schemes count it.
    public enum Kind {
        /// 区域品牌
        REGIONAL_BRAND("regional_brands"),
        /// 驰名商标
        WELL_KNOWN_TRADEMARK("well_known_trademarks"),
        /// 省名牌产品、著名商标
        PROVINCIAL_BRAND("provincial_brands"),
        /// 地理标志、集体商标
        GEOGRAPHICAL_INDICATION("brand_substitutes"),
        /// 单项冠军
        CHAMPION("brand_substitutes", "champions"),
        /// 专精特新“小巨人”企业
        LITTLE_GIANT("champions"),
        /// 专精特新中小企业
        SPECIALISED_FIRM("specialised"),
        /// 创新型中小企业
        INNOVATIVE_FIRM("specialised"),
        /// 高新技术企业
        HIGH_TECH_FIRM("specialised"),
        /// 数字化水平二级及以上
        DIGITAL_FIRM,
        /// 产业集群称号等
        TITLE;

        private final List<String> facts;

        Kind(String... facts) {
            this.facts = List.of(facts);
        }

        /// Whether a firm has it as a firm: it stands on a rung, however many papers say so.
        boolean isOfFirm() {
            return facts.contains("champions") || facts.contains("specialised");
        }

        /// Names in the vocabulary of clusters; empty: no scheme asks for it.
        public List<String> facts() {
            return facts;
        }
    }

    public enum Stage {
        ENTERED,
        CONFIRMED,
        REFUSED;

        private Set<Stage> next() {
            return this == ENTERED ? EnumSet.of(CONFIRMED, REFUSED) : EnumSet.noneOf(Stage.class);
        }

        boolean mayBecome(Stage other) {
            return next().contains(other);
        }
    }

    public boolean isValid(LocalDate day) {
        return stage == Stage.CONFIRMED && !day.isBefore(since) && (until == null || day.isBefore(until));
    }
}
