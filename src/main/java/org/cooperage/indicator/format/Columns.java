package org.cooperage.indicator.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which column of a header is what.
final class Columns {
    static final Set<String> REGION = Set.of(
            "region",
            "regions",
            "regionid",
            "regioncode",
            "regionname",
            "city",
            "county",
            "province",
            "country",
            "countries",
            "countrycode",
            "area",
            "location",
            "place",
            "geo",
            "reporter",
            "origin",
            "exporter",
            "reportercode",
            "state",
            "municipality",
            "district",
            "nuts",
            "nuts2",
            "nuts3",
            "fips",
            "cbsa",
            "msa",
            "地区",
            "区域",
            "城市",
            "省",
            "省份",
            "市",
            "县",
            "区县",
            "国家",
            "地域");
    static final Set<String> ACTIVITY = Set.of(
            "activity",
            "activities",
            "industry",
            "industries",
            "sector",
            "sectors",
            "product",
            "products",
            "productcode",
            "commodity",
            "commoditycode",
            "technology",
            "technologies",
            "tech",
            "class",
            "ipc",
            "cpc",
            "occupation",
            "naics",
            "sic",
            "nace",
            "isic",
            "hs",
            "hs2",
            "hs4",
            "hs6",
            "hscode",
            "sitc",
            "link",
            "行业",
            "产业",
            "行业代码",
            "产品",
            "产品代码",
            "活动",
            "技术",
            "环节");
    static final Set<String> VALUE = Set.of(
            "value",
            "values",
            "amount",
            "quantity",
            "count",
            "employment",
            "employees",
            "emp",
            "emplvl",
            "obsvalue",
            "jobs",
            "workers",
            "export",
            "exports",
            "exportvalue",
            "tradevalue",
            "output",
            "revenue",
            "sales",
            "turnover",
            "patents",
            "weight",
            "size",
            "x",
            "n",
            "值",
            "数值",
            "就业",
            "就业人数",
            "从业人员",
            "从业人数",
            "人数",
            "产值",
            "金额",
            "出口",
            "出口额",
            "营业收入",
            "数量");
    static final Set<String> PLANT = Set.of(
            "plant",
            "plantid",
            "plants",
            "firm",
            "firmid",
            "company",
            "establishment",
            "establishmentid",
            "enterprise",
            "企业",
            "企业名称",
            "企业代码",
            "工厂",
            "单位",
            "单位名称");

    /// What is called by its code or its name; never an amount, whose class may have a code, too.
    private static final Pattern SUFFIX = Pattern.compile("(code|id|name|label|代码|编码|名称)$");
    private static final Pattern IN_BRACKETS = Pattern.compile("[(（\\[][^)）\\]]*[)）\\]]");
    private static final Pattern WORD = Pattern.compile("[a-z]+|\\d+|\\p{IsHan}+");
    private static final Pattern CHINESE_ENDING = Pattern.compile("(数|额|量|域|[门大中小]类)$");
    private static final Set<String> NAMING = Set.of("code", "id", "name", "label", "title", "iso", "代码", "名称");
    /// What stands beside the word that counts: `nace_r2`, `obs_value`, `hs92`.
    private static final Set<String> BESIDE = Set.of(
            "obs", "avg", "annual", "total", "val", "usd", "eur", "number", "num", "no", "of", "r", "rev", "digit");

    private final Line header;

    Columns(Line header) {
        this.header = header;
    }

    /// @param wanted the name somebody gave; absent: by what such columns are usually called
    Optional<Integer> find(@Nullable String wanted, String what, Set<String> usual) {
        if (wanted != null) {
            return Optional.of(named(wanted, what));
        }
        var found = columns(name -> isUsual(name, usual));
        if (found.isEmpty()) {
            var like = columns(name -> isLike(name, usual));
            return like.size() == 1 ? Optional.of(like.getFirst()) : Optional.empty();
        }
        if (found.size() > 1) {
            throw MalformedTable.inRow(
                    header.number(),
                    "the columns %s and %s could both be the %s. Say which: --%s \"%s\"."
                            .formatted(quoted(found, 0), quoted(found, 1), what, what, header.cell(found.getFirst())));
        }
        return found.stream().findFirst();
    }

    private List<Integer> columns(Predicate<String> wanted) {
        return IntStream.range(0, header.width())
                .filter(column -> wanted.test(header.cell(column)))
                .boxed()
                .toList();
    }

    private static boolean isUsual(String cell, Set<String> usual) {
        var name = Reading.normal(cell);
        return usual.contains(name)
                || usual != VALUE && usual.contains(SUFFIX.matcher(name).replaceFirst(""));
    }

    /// A usual word, beside it nothing but words that say nothing of their own: only one column may be like that.
    private static boolean isLike(String cell, Set<String> usual) {
        var bare = IN_BRACKETS.matcher(cell.toLowerCase(Locale.ROOT)).replaceAll(" ");
        var words = WORD.matcher(bare).results().map(MatchResult::group).toList();
        if (usual == VALUE && words.stream().anyMatch(NAMING::contains)) {
            return false;
        }
        var telling = words.stream()
                .map(word -> CHINESE_ENDING.matcher(word).replaceFirst(""))
                .filter(word -> !NAMING.contains(word) && !BESIDE.contains(word))
                .filter(word -> !Character.isDigit(word.charAt(0)))
                .toList();
        return usual.contains(String.join("", words)) || !telling.isEmpty() && usual.containsAll(telling);
    }

    int named(String wanted, String what) {
        for (int column = 0; column < header.width(); column++) {
            if (Reading.normal(header.cell(column)).equals(Reading.normal(wanted))) {
                return column;
            }
        }
        throw MalformedTable.inRow(
                header.number(),
                "there is no column \"%s\" for the %s. There are: %s.".formatted(wanted, what, names()));
    }

    private String names() {
        var names = header.cells().stream().map(String::strip).limit(12).toList();
        return String.join(", ", names) + (header.width() > 12 ? ", …" : "");
    }

    private String quoted(List<Integer> found, int which) {
        return "\"" + header.cell(found.get(which)) + "\"";
    }
}
