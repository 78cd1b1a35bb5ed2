package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.jdbc.DataSourceResolver;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import signpost.chat.Decision;
import signpost.chat.Enquiries;
import signpost.chat.Publication;
import signpost.insight.Insight;

/// Somebody types everything that must not be kept, wherever something can be typed; then it is looked for everywhere.
class NothingPersonalIsKeptTest {

    private static final List<String> MESSAGES = List.of(
            "Who pays for taxis for Gareth Pennington, born 03/04/2015, NHS number 943 476 5919?",
            "her mum, Delphine Okwuosa, lives at 14 Larkspur Crescent, AV7 3QQ. Who pays for taxis?",
            "re: tyrese wetherby-jones, ring 07700 900461 or mail t.wetherby@mail.example. Who pays for taxis?",
            "Can Mr Ferdinand Quillfeather (NI QQ 12 34 56 C) have an interview?",
            "My pupil Saskia Brannigan ran off, her car is AV19 KXT");

    private static final List<String> SPANS = List.of(
            "pennington", "03/04/2015", "943 476 5919", "delphine", "okwuosa", "larkspur", "av7 3qq", "tyrese",
            "wetherby", "900461", "mail.example", "quillfeather", "qq 12 34 56 c", "saskia", "brannigan", "av19 kxt");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT");
    private final Logger ours = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("signpost");
    private Stage stage;
    private Caller caller;

    @BeforeEach
    void open() {
        log.start();
        root.addAppender(log);
        ours.setLevel(Level.TRACE);
        stage = Stage.open(Map.of());
        caller = Caller.of(stage);
    }

    @AfterEach
    void close() {
        stage.close();
        root.detachAppender(log);
        ours.setLevel(null);
    }

    @Test
    void no_span_of_what_was_typed_is_in_the_database_the_log_the_metrics_or_a_page() throws Exception {
        String pages = "";
        for (String message : MESSAGES) {
            pages += typed(message);
        }
        caller.json("{\"question\":\"" + MESSAGES.getFirst() + "\",\"conversation\":\"a\"}");
        caller.message(MESSAGES.getFirst() + " break down");
        stage.bean(Insight.class).tick();
        stage.bean(Enquiries.class).tick();

        assertThat(stage.bean(Insight.class).questions(100)).hasSizeGreaterThanOrEqualTo(MESSAGES.size());
        assertThat(stage.bean(Enquiries.class).open()).isNotEmpty();
        answers();
        nowhere("pages", pages);
        nowhere("database", database());
        nowhere("metrics", stage.bean(PrometheusMeterRegistry.class).scrape());
        nowhere("log", logged());
    }

    /// The team replies with the same details and publishes them; nothing of it is taken.
    private void answers() {
        Enquiries team = stage.bean(Enquiries.class);
        for (String details : MESSAGES) {
            long number = team.open().getFirst().number();
            assertThat(team.answer(number, "Ann", details)).isEqualTo(new Decision.Refused(Decision.Why.PERSONAL));
        }
        long answered = team.open().getLast().number();
        assertThat(team.answer(answered, "Ann", "The council pays.")).isInstanceOf(Decision.Done.class);
        for (String details : MESSAGES) {
            for (Publication publication : List.of(published(details, "The council pays."),
                    published("Who pays?", details))) {
                assertThat(team.publish(answered, publication, "Ann")).isInstanceOf(Decision.Refused.class);
            }
        }
        assertThat(team.find(answered).orElseThrow().published()).isEmpty();
        stage.bean(Insight.class).tick();
        team.tick();
    }

    private static Publication published(String title, String answer) {
        return new Publication(title, answer, "Ann", LocalDate.of(2027, 1, 1), List.of());
    }

    /// Asks, judges and passes on, always with the same words; returns the pages shown afterwards.
    private String typed(String message) throws Exception {
        String words = URLEncoder.encode(message, StandardCharsets.UTF_8);
        String cookie = caller.message(message).headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
        String turn = Caller.named("turn=1", caller.get("/", "Cookie", cookie).body());
        caller.form("/feedback", turn + "&reason=other&words=" + words, "Cookie", cookie);
        String form = caller.get("/enquiry?" + turn, "Cookie", cookie).body();
        String passed = caller.form("/enquiry", turn + "&more=" + words, "Cookie", cookie)
                .headers().firstValue("location").orElse("/");
        return form + caller.get(passed, "Cookie", cookie).body() + caller.get("/", "Cookie", cookie).body();
    }

    private static void nowhere(String place, String text) {
        String low = text.toLowerCase(Locale.ROOT);
        assertThat(text).as(place).isNotBlank();
        assertThat(SPANS.stream().filter(low::contains)).as(place).isEmpty();
    }

    private String logged() {
        StringBuilder all = new StringBuilder("log\n");
        for (ILoggingEvent event : List.copyOf(log.list)) {
            all.append(event.getFormattedMessage()).append('\n');
            for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                all.append(cause.getMessage()).append('\n');
            }
        }
        return all.toString();
    }

    private String database() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (var connection = stage.bean(DataSourceResolver.class)
                .resolve(stage.bean(DataSource.class)).getConnection();
                var statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'public'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            assertThat(tables).contains("asked", "enquiry", "gap", "reach");
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            all.append(rows.getString(i)).append('\n');
                        }
                    }
                }
            }
        }
        return all.toString();
    }
}
