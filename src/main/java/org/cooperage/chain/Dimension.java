package org.cooperage.chain;

import java.util.Arrays;
import java.util.List;
import org.cooperage.shared.Bilingual;

/// The ten functions of a firm: five staves, which limit what the barrel holds, and five hoops, which hold it together.
public enum Dimension {
    RD(true, "研发设计", "Research & design"),
    PU(true, "采购", "Procurement"),
    PR(true, "生产", "Production"),
    LW(true, "仓储物流", "Logistics"),
    MK(true, "营销", "Marketing"),
    CO(false, "咨询管理", "Management"),
    FN(false, "金融财务", "Finance"),
    HR(false, "人力", "People"),
    IP(false, "知识产权", "Intellectual property"),
    QC(false, "检验检测", "Inspection");

    public static final List<Dimension> STAVES =
            Arrays.stream(values()).filter(Dimension::isStave).toList();
    public static final List<Dimension> HOOPS =
            Arrays.stream(values()).filter(one -> !one.stave).toList();

    private final boolean stave;
    private final Bilingual title;

    Dimension(boolean stave, String zh, String en) {
        this.stave = stave;
        this.title = new Bilingual(zh, en);
    }

    public boolean isStave() {
        return stave;
    }

    public Bilingual title() {
        return title;
    }
}
