package org.cooperage.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cooperage.chain.Dimension;

/// What people write for the choices of a service, in both languages.
final class ServiceWords {

    static final Map<String, String> DIMENSIONS = dimensions();

    static final Map<String, String> CATEGORIES = read("""
            TESTING 检验检测 testing
            CERTIFICATION 认证 certification
            DESIGN 设计 design
            RESEARCH 研发 research
            SOFTWARE 软件与数字化 software
            TRAINING 培训 training
            RECRUITING 招聘用工 recruiting
            CONSULTING 管理咨询 consulting
            ACCOUNTING 财税 accounting
            LEGAL 法律 legal
            PROPERTY_RIGHTS 知识产权 property-rights
            FINANCE 融资 finance
            LOGISTICS 物流 logistics
            WAREHOUSING 仓储 warehousing
            PURCHASING 采购 purchasing
            MARKETING 营销 marketing
            EQUIPMENT 设备 equipment
            SPACE 场地 space""");

    static final Map<String, String> MODELS = read("""
            FIXED 一口价 fixed
            HOURLY 按小时 by-the-hour
            PER_UNIT 按数量 by-the-piece
            SUBSCRIPTION 按月订阅 by-the-month
            ON_QUOTE 报价后定 on-quote""");

    static final Map<String, String> LIFE_STAGES = read("""
            FOUND 筹备 found
            START 初创 start
            GROW 成长 grow
            SCALE 扩张 scale
            EXIT 转型退出 exit""");

    private ServiceWords() {}

    private static Map<String, String> dimensions() {
        var words = new TreeMap<String, String>();
        for (var one : Dimension.values()) {
            words.put(one.title().zh(), one.name());
            words.put(one.title().en().toLowerCase(Locale.ROOT), one.name());
        }
        return Map.copyOf(words);
    }

    /// A line for each: what is stored, then its words; a hyphen stands for a blank.
    private static Map<String, String> read(String lines) {
        var words = new TreeMap<String, String>();
        lines.lines()
                .map(line -> line.split(" "))
                .forEach(line ->
                        Arrays.stream(line).skip(1).forEach(word -> words.put(word.replace('-', ' '), line[0])));
        return Map.copyOf(words);
    }
}
