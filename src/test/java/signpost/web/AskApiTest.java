package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// `POST /api/ask` answers as `openapi.yaml` says.
class AskApiTest {

    private static Stage stage;
    private static Caller caller;
    private static Schema schema;

    @BeforeAll
    static void open() throws Exception {
        stage = Stage.open();
        caller = Caller.of(stage);
        try (InputStream in = AskApiTest.class.getResourceAsStream("/openapi.yaml")) {
            schema = new Schema(
                    (Map<?, ?>) yaml(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)));
        }
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @Test
    void each_outcome_is_answered_as_described() throws Exception {
        Map<String, String> outcomes = new LinkedHashMap<>();
        outcomes.put("When is an interview offered?", "found");
        outcomes.put("unsure", "unsure");
        outcomes.put("the price of fish", "not-found");
        outcomes.put("she ran off last night", "urgent");
        outcomes.put("hello", "greeting");
        outcomes.put("", "not-found");
        for (Map.Entry<String, String> outcome : outcomes.entrySet()) {
            HttpResponse<String> response = caller.json("{\"question\":\"" + outcome.getKey() + "\"}");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("application/json");
            Map<?, ?> answer = (Map<?, ?>) yaml(response.body());
            assertThat(schema.faults("Answer", answer)).isEmpty();
            assertThat(answer.get("outcome")).isEqualTo(outcome.getValue());
            assertThat((List<?>) answer.get("say")).isNotEmpty();
        }
    }

    @Test
    void a_passage_comes_with_its_date_the_way_to_it_and_what_must_be_said_with_it() throws Exception {
        Map<?, ?> answer = (Map<?, ?>) yaml(caller.json("{\"question\":\"When is an interview offered?\"}").body());
        List<?> passages = (List<?>) answer.get("passages");
        assertThat(((Map<?, ?>) passages.get(0)).get("flags")).isEqualTo(List.of());
        Map<?, ?> old = (Map<?, ?>) passages.get(1);
        assertThat(old.get("flags")).isEqualTo(List.of("superseded", "review-overdue"));
        assertThat((String) old.get("published")).isNotEmpty();
        String link = (String) old.get("link");
        assertThat(caller.get(link.substring(0, link.indexOf('#'))).body()).contains("id=\"passage\"");
    }

    @Test
    void an_unsure_answer_says_what_is_asked_back() throws Exception {
        assertThat(caller.json("{\"question\":\"unsure\"}").body())
                .contains("Which partnership do you mean? ", "; Lincolnshire Safeguarding Children Partnership");
    }

    @Test
    void questions_of_one_conversation_follow_on_from_each_other() throws Exception {
        caller.json("{\"question\":\"When is an interview offered?\",\"conversation\":\"c1\"}");
        HttpResponse<String> more = caller.json("{\"question\":\"show more\",\"conversation\":\"c1\"}");
        assertThat(((Map<?, ?>) yaml(more.body())).get("outcome")).isEqualTo("found");
        HttpResponse<String> alone = caller.json("{\"question\":\"show more\",\"conversation\":\"c2\"}");
        assertThat(((Map<?, ?>) yaml(alone.body())).get("outcome")).isEqualTo("not-found");
    }

    @Test
    void nobody_else_reads_on_in_a_conversation_whose_name_they_know() throws Exception {
        caller.json("{\"question\":\"When is an interview offered?\",\"conversation\":\"mine\"}", "Authorization",
                "Bearer one");
        String more = "{\"question\":\"show more\",\"conversation\":\"mine\"}";
        assertThat(caller.json(more).body()).contains("\"not-found\"");
        assertThat(caller.json(more, "Authorization", "Bearer two").body()).contains("\"not-found\"");
        assertThat(caller.json(more, "Authorization", "Bearer one").body()).contains("\"found\"");
        try (Stage behind = Stage.open(Map.of("signpost.proxies", "127.0.0.1"))) {
            Caller passing = Caller.of(behind);
            passing.json("{\"question\":\"When is an interview offered?\",\"conversation\":\"mine\"}",
                    "X-Forwarded-For", "192.0.2.1");
            assertThat(passing.json(more, "X-Forwarded-For", "192.0.2.2").body()).contains("\"not-found\"");
            assertThat(passing.json(more, "X-Forwarded-For", "192.0.2.1").body()).contains("\"found\"");
        }
    }

    @Test
    void danger_gets_its_route_though_the_rest_of_what_was_sent_is_wrong() throws Exception {
        for (String rest : List.of("\"conversation\":\"" + "c".repeat(201) + "\"", "\"conversation\":7")) {
            HttpResponse<String> response = caller.json("{\"question\":\"she ran off last night\"," + rest + "}");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(((Map<?, ?>) yaml(response.body())).get("outcome")).isEqualTo("urgent");
        }
    }

    @Test
    void what_cannot_be_answered_is_refused_in_one_sentence() throws Exception {
        refused(400, caller.json("{\"question\":"));
        refused(400, caller.json("[]"));
        refused(400, caller.json("{}"));
        refused(400, caller.json("{\"question\":7}"));
        refused(400, caller.json("{\"question\":\"a\"} {}"));
        refused(400, caller.json("{\"question\":\"a\",\"conversation\":\"" + "c".repeat(201) + "\"}"));
        refused(400, caller.json("{\"deep\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"));
        refused(413, caller.json("{\"question\":\"" + "a".repeat(1_000_000) + "\"}"));
        refused(413, caller.json("{\"question\":\"" + "a".repeat(11_000_000) + "\"}"));
        refused(415, caller.post("/api/ask", "text/plain", "{\"question\":\"a\"}"));
        refused(403, caller.json("{\"question\":\"a\"}", "Origin", "https://elsewhere.example"));
        refused(405, caller.get("/api/ask"));
        refused(404, caller.get("/api/nowhere"));
        refused(500, caller.json("{\"question\":\"break down\"}"));
    }

    private static void refused(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        Map<?, ?> problem = (Map<?, ?>) yaml(response.body());
        assertThat(schema.faults("Problem", problem)).isEmpty();
        assertThat(problem.get("status")).isEqualTo(status);
        assertThat(String.valueOf(problem.get("detail"))).endsWith(".").doesNotContain("Exception");
    }

    /// JSON is YAML as well.
    private static Object yaml(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }
}
