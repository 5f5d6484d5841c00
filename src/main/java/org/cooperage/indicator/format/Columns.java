package org.cooperage.indicator.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
            "industrycode",
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

    /// What is called by its code or its name.
    private static final Pattern SUFFIX = Pattern.compile("(code|id|name|label|代码|编码|名称)$");

    private final Line header;

    Columns(Line header) {
        this.header = header;
    }

    /// @param wanted the name somebody gave; absent: by what such columns are usually called
    Optional<Integer> find(@Nullable String wanted, String what, Set<String> usual) {
        if (wanted != null) {
            return Optional.of(named(wanted, what));
        }
        var found = new ArrayList<Integer>();
        for (int column = 0; column < header.width(); column++) {
            var name = Reading.normal(header.cell(column));
            if (usual.contains(name) || usual.contains(SUFFIX.matcher(name).replaceFirst(""))) {
                found.add(column);
            }
        }
        if (found.size() > 1) {
            throw MalformedTable.inRow(
                    header.number(),
                    "the columns %s and %s could both be the %s. Say which: --%s \"%s\"."
                            .formatted(quoted(found, 0), quoted(found, 1), what, what, header.cell(found.getFirst())));
        }
        return found.stream().findFirst();
    }

    private int named(String wanted, String what) {
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
