package org.cooperage.demo.engine;

import java.util.List;
import java.util.stream.IntStream;

/// Syllables that names are made of, each with its sound, so that the English name always reads like the Chinese one.
///
/// Likeness to a real firm or person is accidental; every generated row is marked synthetic.
final class Lexicon {
    static final List<Syllable> HEADS = read("""
            宏 hong 盛 sheng 鑫 xin 瑞 rui 恒 heng 嘉 jia 丰 feng 华 hua 金 jin 泰 tai
            润 run 雅 ya 锦 jin 绒 rong 兴 xing 天 tian 百 bai 新 xin 永 yong 广 guang
            德 de 信 xin 诚 cheng 昊 hao 卓 zhuo 凯 kai 佳 jia 美 mei 云 yun 雪 xue
            星 xing 海 hai 长 chang 春 chun 冬 dong 暖 nuan 素 su 尚 shang 优 you 千 qian
            盈 ying 众 zhong 联 lian 同 tong 聚 ju 晨 chen 曙 shu 旭 xu 朗 lang 远 yuan
            宝 bao 福 fu 吉 ji 祺 qi 圣 sheng 迈 mai 科 ke 中 zhong 益 yi 利 li
            """);

    static final List<Syllable> TAILS = read("""
            羽 yu 达 da 源 yuan 祥 xiang 泽 ze 成 cheng 发 fa 隆 long 昌 chang 驰 chi
            丽 li 织 zhi 纶 lun 悦 yue 诺 nuo 博 bo 亿 yi 宇 yu 航 hang 翔 xiang
            鸿 hong 旺 wang 顺 shun 通 tong 和 he 康 kang 衣 yi 裳 chang 柔 rou 轩 xuan
            麒 qi 森 sen 川 chuan 峰 feng 阳 yang 辰 chen 月 yue 兰 lan 竹 zhu 梅 mei
            伦 lun 曼 man 莎 sha 丝 si 彩 cai 韵 yun 格 ge 品 pin 汇 hui 坤 kun
            """);

    static final List<Syllable> SURNAMES = read("""
            王 wang 李 li 张 zhang 刘 liu 陈 chen 杨 yang 赵 zhao 孙 sun 马 ma 高 gao
            郭 guo 韩 han 冯 feng 许 xu 曹 cao 田 tian 董 dong 袁 yuan 潘 pan 于 yu
            周 zhou 吴 wu 徐 xu 朱 zhu 胡 hu 林 lin 何 he 罗 luo 梁 liang 宋 song
            """);

    static final List<Syllable> FEMALE = read("""
            秀 xiu 丽 li 娟 juan 敏 min 静 jing 芳 fang 燕 yan 玲 ling 霞 xia 红 hong
            艳 yan 梅 mei 兰 lan 英 ying 凤 feng 玉 yu 云 yun 翠 cui 巧 qiao 桂 gui
            """);

    static final List<Syllable> MALE = read("""
            建 jian 国 guo 军 jun 强 qiang 伟 wei 志 zhi 明 ming 勇 yong 峰 feng 涛 tao
            海 hai 波 bo 超 chao 刚 gang 平 ping 辉 hui 鹏 peng 立 li 文 wen 庆 qing
            """);

    static final List<Syllable> SOUTHERN = read("""
            沈 shen 陆 lu 钱 qian 顾 gu 俞 yu 蔡 cai 费 fei 施 shi 姚 yao 金 jin
            """);

    private Lexicon() {}

    /// One Chinese character and how it sounds.
    record Syllable(String zh, String sound) {
        String capital() {
            return Character.toUpperCase(sound.charAt(0)) + sound.substring(1);
        }
    }

    private static List<Syllable> read(String table) {
        String[] words = table.strip().split("\\s+");
        return IntStream.range(0, words.length / 2)
                .mapToObj(i -> new Syllable(words[2 * i], words[2 * i + 1]))
                .toList();
    }
}
