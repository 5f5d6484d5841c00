package org.cooperage.barrel.engine;

import org.cooperage.shared.Bilingual;

/// What a park, a county or a cluster has to offer its firms: the staves of its barrel.
public enum GroupFunction {
    INFORMATION("信息", "Information"),
    TECHNOLOGY("技术", "Technology"),
    TALENT("人才", "Talent"),
    FINANCE("金融", "Finance"),
    LOGISTICS("物流", "Logistics"),
    SPACE("空间", "Space"),
    SERVICE("服务", "Services"),
    ENVIRONMENT("环保", "Environment"),
    GOVERNANCE("治理", "Governance");

    private final Bilingual title;

    GroupFunction(String zh, String en) {
        this.title = new Bilingual(zh, en);
    }

    public Bilingual title() {
        return title;
    }
}
