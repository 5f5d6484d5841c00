package org.cooperage.park.investment;

import java.util.LinkedHashMap;
import java.util.Map;

/// Chinese headers of the table of prospects, and a row to begin with.
final class ProspectHeaders {
    static final Map<String, String> ZH = headers();
    static final Map<String, String> EXAMPLE = example();

    private ProspectHeaders() {}

    private static Map<String, String> headers() {
        return map(
                "name",
                "名称",
                "origin",
                "现址",
                "industry",
                "行业代码",
                "link",
                "环节",
                "catalogue",
                "产业目录",
                "anchor",
                "随哪家龙头",
                "revenueWan",
                "营收（万元/年）",
                "growth",
                "增速",
                "localShare",
                "本地配套比例",
                "relatives",
                "关联迁入",
                "outputWanMu",
                "亩均产出（万元）",
                "rndShare",
                "研发强度",
                "energyTceWan",
                "能耗（吨标煤/万元）",
                "risk",
                "信用风险",
                "signals",
                "扩张信号",
                "distanceKm",
                "距离（公里）",
                "areaM2",
                "需要面积（平方米）",
                "powerKw",
                "需要电力（千瓦）",
                "waterTonnesDay",
                "用水（吨/日）",
                "dischargeTonnesDay",
                "排水（吨/日）",
                "jobs",
                "用工",
                "investWan",
                "计划投资（万元）",
                "source",
                "来源");
    }

    private static Map<String, String> example() {
        return map(
                "name",
                "示范染整有限公司",
                "origin",
                "绍兴",
                "industry",
                "1723",
                "link",
                "L4",
                "catalogue",
                "PERMITTED",
                "anchor",
                "",
                "revenueWan",
                "12000",
                "growth",
                "12%",
                "localShare",
                "60%",
                "relatives",
                "1",
                "outputWanMu",
                "380",
                "rndShare",
                "3.2%",
                "energyTceWan",
                "0.18",
                "risk",
                "8%",
                "signals",
                "3",
                "distanceKm",
                "780",
                "areaM2",
                "6000",
                "powerKw",
                "1800",
                "waterTonnesDay",
                "900",
                "dischargeTonnesDay",
                "800",
                "jobs",
                "160",
                "investWan",
                "8000",
                "source",
                "展会名片");
    }

    private static Map<String, String> map(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return Map.copyOf(map);
    }
}
