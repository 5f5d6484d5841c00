package org.cooperage.portal.inbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.cooperage.portal.inbox.Letter.Value;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.cooperage.shared.Quantity;
import org.cooperage.shared.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Values of a letter as they are kept: `[{"kind":"text","text":"O-2611-000384"}, …]`.
final class Values {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Values() {}

    static String write(List<Value> values) {
        var array = JSON.createArrayNode();
        for (var value : values) {
            var node = array.addObject();
            switch (value) {
                case Value.Text(var text) -> node.put("kind", "text").put("text", text);
                case Value.Both(var text) ->
                    node.put("kind", "both").put("zh", text.zh()).put("en", text.en());
                case Value.Moment(var at) -> node.put("kind", "moment").put("at", at.toString());
                case Value.Sum(var money) ->
                    node.put("kind", "sum").put("yuan", money.yuan().toPlainString());
                case Value.Amount(var quantity) ->
                    node.put("kind", "amount")
                            .put("value", quantity.value().toPlainString())
                            .put("unit", quantity.unit().name());
            }
        }
        return array.toString();
    }

    static List<Value> read(String json) {
        return JSON.readTree(json).valueStream().map(Values::value).toList();
    }

    private static Value value(JsonNode node) {
        var kind = node.get("kind").asString();
        return switch (kind) {
            case "text" -> new Value.Text(node.get("text").asString());
            case "both" ->
                new Value.Both(
                        new Bilingual(node.get("zh").asString(), node.get("en").asString()));
            case "moment" -> new Value.Moment(Instant.parse(node.get("at").asString()));
            case "sum" ->
                new Value.Sum(new Money(new BigDecimal(node.get("yuan").asString())));
            case "amount" ->
                new Value.Amount(new Quantity(
                        new BigDecimal(node.get("value").asString()),
                        Unit.valueOf(node.get("unit").asString())));
            default ->
                throw new IllegalStateException(
                        "The value (%s) is of no known kind.\nMaybe a newer version wrote it.".formatted(node));
        };
    }
}
