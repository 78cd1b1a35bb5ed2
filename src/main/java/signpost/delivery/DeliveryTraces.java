package signpost.delivery;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signpost.audience.Traces;
import signpost.rows.Rows;

/// What deliveries keep about a subscriber.
@Singleton
final class DeliveryTraces implements Traces {

    private final DeliveryRows deliveries;

    DeliveryTraces(Rows rows) {
        this.deliveries = new DeliveryRows(rows);
    }

    @Override
    public String heading() {
        return "deliveries";
    }

    @Override
    public List<Map<String, Object>> about(long id, String email) {
        return deliveries.of(id).stream().map(entry -> {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("campaign", entry.campaign());
            told.put("edition", entry.edition());
            told.put("state", entry.state().name().toLowerCase(java.util.Locale.ROOT));
            told.put("said", entry.said());
            told.put("at", entry.changed().toString());
            return told;
        }).toList();
    }

    @Override
    public void erase(long id, String email) {
        deliveries.forget(id);
    }
}
