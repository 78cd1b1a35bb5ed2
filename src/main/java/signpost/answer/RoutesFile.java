package signpost.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes routes of what their file says.
record RoutesFile(Entries root) {

    Routes routes() {
        Entries partnership = root.part("partnership");
        List<String> places = partnership.list("places").stream().map(String::valueOf).toList();
        Map<String, Contact> contacts = new LinkedHashMap<>();
        Map<String, Entries> said = new LinkedHashMap<>();
        Entries all = root.part("contacts");
        for (String id : all.values().keySet()) {
            said.put(id, all.part(id));
            contacts.put(id, contact(id, all.part(id)));
        }
        contacts.putIfAbsent("team", contact("team", new Entries("partnership", new LinkedHashMap<>(Map.of(
                "name", partnership.needed("team"), "email", partnership.text("email"), "phone",
                partnership.text("phone"))))));
        Map<String, Route> urgent = new LinkedHashMap<>();
        Entries routes = root.part("urgent");
        for (String kind : routes.values().keySet()) {
            urgent.put(kind, route(kind, routes.part(kind), contacts, said));
        }
        Entries ask = root.part("ask");
        Map<String, String> topics = new LinkedHashMap<>();
        if (ask.values().containsKey("topics")) {
            Entries each = ask.part("topics");
            each.values().keySet().forEach(topic -> topics.put(topic, each.text(topic)));
        }
        return Routes.of(
                new Routes.Partnership(partnership.needed("name"), partnership.needed("short"),
                        partnership.text("area"), partnership.text("website"), places),
                contacts, urgent, ask.needed("default"), topics);
    }

    private static Contact contact(String id, Entries said) {
        Contact contact = new Contact(
                id, said.needed("name"), said.text("phone"), said.text("hours"), said.text("email"), said.text("link"));
        if (contact.phone().isEmpty() && contact.email().isEmpty() && contact.link().isEmpty()
                && said.text("text").isEmpty()) {
            throw new IllegalArgumentException(said.where() + " has no phone, text, email or link");
        }
        return contact;
    }

    private static Route route(String kind, Entries said, Map<String, Contact> contacts, Map<String, Entries> entries) {
        List<Route.Step> steps = new ArrayList<>();
        for (Object each : said.list("steps")) {
            Entries step = Entries.of(said.where() + ": steps", each);
            String id = step.needed("contact");
            Contact contact = contacts.get(id);
            if (contact == null) {
                throw new IllegalArgumentException(step.where() + " names '" + id + "', which is no contact");
            }
            steps.add(new Route.Step(contact, filled(step.needed("say"), entries.get(id), contact)));
        }
        return new Route(kind, said.needed("title"), steps, said.text("note"),
                said.list("reading").stream().map(String::valueOf).toList());
    }

    private static String filled(String say, @Nullable Entries said, Contact contact) {
        String text = said == null ? "" : said.text("text");
        String filled = say.replace("{name}", contact.name())
                .replace("{phone}", contact.phone())
                .replace("{email}", contact.email())
                .replace("{hours}", contact.hours())
                .replace("{link}", contact.link())
                .replace("{text}", text);
        if (filled.contains("{")) {
            throw new IllegalArgumentException(
                    "a step for '" + contact.id() + "' holds a placeholder nobody knows: " + say);
        }
        return filled;
    }
}
