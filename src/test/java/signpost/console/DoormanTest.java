package signpost.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import jakarta.annotation.security.PermitAll;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import signpost.account.Role;

/// Every route of the console, tried with every role and with every kind of forged form.
class DoormanTest {

    /// Who may call what; `EVERYBODY` before signing in too. A route that is not here fails the test.
    private static final Map<String, String> TABLE = table("""
            GET /console/sign-in EVERYBODY
            POST /console/sign-in EVERYBODY
            POST /console/sign-out READER
            GET /console/welcome/{token} EVERYBODY
            POST /console/welcome/{token} EVERYBODY
            GET /console/oidc EVERYBODY
            GET /console/oidc/callback EVERYBODY
            GET /console READER
            GET /console/enquiries READER
            GET /console/enquiries/{number} READER
            POST /console/enquiries/{number}/claim AUTHOR
            POST /console/enquiries/{number}/release AUTHOR
            POST /console/enquiries/{number}/answer AUTHOR
            POST /console/enquiries/{number}/close AUTHOR
            POST /console/enquiries/{number}/again AUTHOR
            POST /console/enquiries/{number}/leave AUTHOR
            GET /console/enquiries/{number}/publish APPROVER
            POST /console/enquiries/{number}/publish APPROVER
            GET /console/insight READER
            GET /console/insight/documents READER
            GET /console/insight/{what}.csv READER
            GET /console/insight/gaps READER
            GET /console/insight/gaps/{id} READER
            POST /console/insight/gaps/{id} AUTHOR
            POST /console/insight/gaps/{id}/close AUTHOR
            GET /console/campaigns READER
            GET /console/campaigns/calendar READER
            GET /console/campaigns/year READER
            POST /console/campaigns/year AUTHOR
            GET /console/campaigns/new AUTHOR
            POST /console/campaigns/new AUTHOR
            GET /console/campaigns/{id} READER
            GET /console/campaigns/{id}/edit AUTHOR
            POST /console/campaigns/{id}/edit AUTHOR
            GET /console/campaigns/{id}/preview READER
            GET /console/campaigns/{id}/preview.txt READER
            POST /console/campaigns/{id}/submit AUTHOR
            POST /console/campaigns/{id}/send-back APPROVER
            POST /console/campaigns/{id}/approve APPROVER
            POST /console/campaigns/{id}/schedule APPROVER
            GET /console/campaigns/{id}/send-now APPROVER
            POST /console/campaigns/{id}/send-now APPROVER
            POST /console/campaigns/{id}/pause AUTHOR
            POST /console/campaigns/{id}/resume APPROVER
            POST /console/campaigns/{id}/cancel AUTHOR
            POST /console/campaigns/{id}/duplicate AUTHOR
            GET /console/campaigns/{id}/recipients.csv AUTHOR
            POST /console/campaigns/{id}/resend APPROVER
            POST /console/campaigns/{id}/resend/held APPROVER
            POST /console/campaigns/{id}/test AUTHOR
            POST /console/campaigns/{id}/skip AUTHOR
            POST /console/campaigns/{id}/posts/{post}/again APPROVER
            POST /console/campaigns/{id}/posts/{post}/leave-out AUTHOR
            POST /console/campaigns/{id}/editions/{edition}/withdraw AUTHOR
            GET /console/outbox AUTHOR
            GET /console/outbox/{name} AUTHOR
            GET /console/outbox/{name}/preview AUTHOR
            GET /console/subscribers AUTHOR
            GET /console/subscribers/export.csv AUTHOR
            GET /console/subscribers/import AUTHOR
            POST /console/subscribers/import AUTHOR
            POST /console/subscribers/import/check AUTHOR
            GET /console/training READER
            GET /console/training/new AUTHOR
            POST /console/training/new AUTHOR
            GET /console/training/import AUTHOR
            POST /console/training/import AUTHOR
            POST /console/training/import/check AUTHOR
            GET /console/training/{id} AUTHOR
            POST /console/training/{id} AUTHOR
            POST /console/training/{id}/cancel AUTHOR
            POST /console/training/{id}/restore AUTHOR
            GET /console/subscribers/{id} AUTHOR
            POST /console/subscribers/{id}/unsubscribe AUTHOR
            POST /console/subscribers/{id}/erase ADMINISTRATOR
            GET /console/segments AUTHOR
            GET /console/documents READER
            POST /console/documents/let-go ADMINISTRATOR
            GET /console/password READER
            POST /console/password READER
            GET /console/accounts ADMINISTRATOR
            POST /console/accounts ADMINISTRATOR
            POST /console/accounts/{id}/link ADMINISTRATOR
            POST /console/accounts/{id}/enable ADMINISTRATOR
            POST /console/accounts/{id}/role ADMINISTRATOR
            POST /console/accounts/{id}/disable ADMINISTRATOR
            GET /console/audit ADMINISTRATOR
            GET /console/audit.csv ADMINISTRATOR
            """);

    private static House house;
    private static final Map<Role, Visitor> PEOPLE = new EnumMap<>(Role.class);

    private record Route(HttpMethod method, String template, Optional<Role> needed, boolean open) {

        String name() {
            return method + " " + template;
        }

        String path() {
            return template.replace("{id}", "987654").replace("{number}", "987654").replace("{what}", "gaps")
                    .replace("{token}", "none").replaceAll("\\{[a-z]+}", "0");
        }
    }

    @BeforeAll
    static void open() throws Exception {
        house = House.open();
        for (Role role : Role.values()) {
            PEOPLE.put(role, house.signedIn(role));
        }
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static List<Route> routes() {
        return house.get(Router.class).uriRoutes()
                .filter(route -> route.getTargetMethod().getDeclaringType().getName().startsWith("signpost.console."))
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .map(route -> new Route(
                        route.getHttpMethod(),
                        route.getUriMatchTemplate().toPathString(),
                        route.getTargetMethod().enumValue(Needs.class, Role.class),
                        route.getTargetMethod().hasAnnotation(PermitAll.class)))
                .sorted(Comparator.comparing(Route::name))
                .toList();
    }

    @Test
    void every_route_says_who_may_call_it_and_the_table_says_the_same() {
        Map<String, String> said = new TreeMap<>();
        for (Route route : routes()) {
            assertThat(route.open()).as(route.name()).isNotEqualTo(route.needed().isPresent());
            assertThat(route.method() == HttpMethod.GET || route.method() == HttpMethod.POST).as(route.name()).isTrue();
            said.put(route.name(), route.needed().map(Role::name).orElse("EVERYBODY"));
        }
        assertThat(said).isEqualTo(TABLE);
    }

    @TestFactory
    Stream<DynamicTest> each_role_may_call_what_the_table_says_and_nothing_else() {
        return routes().stream().filter(route -> !route.template().equals("/console/sign-out"))
                .filter(route -> !route.template().startsWith("/console/oidc"))
                .map(route -> DynamicTest.dynamicTest(route.name(), () -> {
                    for (Role role : Role.values()) {
                        Visitor visitor = PEOPLE.get(role);
                        visitor.get("/console");
                        HttpResponse<String> response = call(visitor, route);
                        boolean may = route.needed().map(role::covers).orElse(true);
                        assertThat(response.statusCode() != 403).as("%s as %s", route.name(), role).isEqualTo(may);
                        assertThat(response.statusCode()).as("%s as %s", route.name(), role).isLessThan(500);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> nobody_signed_in_is_led_to_the_sign_in() {
        return routes().stream().filter(route -> !route.open())
                .map(route -> DynamicTest.dynamicTest(route.name(), () -> {
                    Visitor visitor = house.visitor();
                    visitor.get("/console/sign-in");
                    HttpResponse<String> response = call(visitor, route);
                    assertThat(response.statusCode()).isEqualTo(303);
                    assertThat(response.headers().firstValue("location").orElseThrow()).startsWith("/console/sign-in");
                }));
    }

    @TestFactory
    Stream<DynamicTest> no_forged_form_is_taken() {
        return routes().stream().filter(route -> route.method() == HttpMethod.POST)
                .map(route -> DynamicTest.dynamicTest(route.name(), () -> {
                    Visitor own = PEOPLE.get(Role.ADMINISTRATOR);
                    Visitor other = PEOPLE.get(Role.READER);
                    other.get("/console");
                    own.get("/console");
                    String path = route.path();
                    assertThat(own.body(path, "a=b").statusCode()).as("no token").isEqualTo(403);
                    assertThat(own.body(path, "form=").statusCode()).as("an empty token").isEqualTo(403);
                    assertThat(own.body(path, "form=" + other.form).statusCode()).as("another's token").isEqualTo(403);
                    assertThat(own.body(path, "form=" + own.form, "Origin", "https://elsewhere.example").statusCode())
                            .as("another site").isEqualTo(403);
                    assertThat(own.body(path, "form=" + own.form, "Sec-Fetch-Site", "cross-site").statusCode())
                            .as("another site").isEqualTo(403);
                    assertThat(own.raw(path, "text/plain", "a=b").statusCode()).as("plain text").isIn(403, 415);
                    assertThat(own.raw(path, "application/json", "{}").statusCode()).as("JSON").isIn(403, 415);
                }));
    }

    @Test
    void what_changes_something_is_never_reached_by_a_link() throws Exception {
        Visitor administrator = PEOPLE.get(Role.ADMINISTRATOR);
        List<String> gets = routes().stream().filter(route -> route.method() == HttpMethod.GET).map(Route::template)
                .toList();
        for (Route route : routes()) {
            if (route.method() == HttpMethod.POST && !gets.contains(route.template())) {
                assertThat(administrator.get(route.path()).statusCode()).as(route.name()).isIn(404, 405);
            }
        }
    }

    private static HttpResponse<String> call(Visitor visitor, Route route) throws Exception {
        return route.method() == HttpMethod.GET ? visitor.get(route.path()) : visitor.post(route.path());
    }

    private static Map<String, String> table(String text) {
        Map<String, String> table = new TreeMap<>();
        text.lines().forEach(line -> {
            int space = line.lastIndexOf(' ');
            table.put(line.substring(0, space), line.substring(space + 1));
        });
        return table;
    }
}
