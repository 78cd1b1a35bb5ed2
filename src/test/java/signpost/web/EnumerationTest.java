package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.audience.Address;
import signpost.audience.Audience;
import signpost.audience.Bringing;

/// Whoever fills the sign-up form in with other people's addresses learns nothing from its answers, nor from how long they take.
class EnumerationTest {

    private static final int TIMES = 1_000;
    private static final int WARM = 200;

    private static Stage stage;
    private static Caller caller;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        stage = Stage.open(Map.of("signpost.web.burst", 50_000));
        caller = Caller.of(stage);
        Audience audience = stage.bean(Audience.class);
        Path file = Files.writeString(folder.resolve("p.csv"), "email\nbob@school.example\ngone@school.example\n");
        audience.bring(file, new Bringing("All", "public task", "p.csv", UnaryOperator.identity(), false));
        audience.erase(Address.of("gone@school.example"));
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody@school.example", "gone@school.example", "BOB@school.example"})
    void a_sign_up_does_not_tell_whether_an_address_is_known(String other) throws Exception {
        for (int i = 0; i < WARM; i++) {
            signUp("warm" + i + "@school.example");
        }
        HttpResponse<String> known = signUp("bob@school.example");
        HttpResponse<String> answer = signUp(other);
        assertThat(answer.statusCode()).isEqualTo(known.statusCode()).isEqualTo(303);
        assertThat(answer.body()).isEqualTo(known.body());
        assertThat(answer.headers().map().keySet()).isEqualTo(known.headers().map().keySet());
        assertThat(answer.headers().firstValue("location")).isEqualTo(known.headers().firstValue("location"));
        long[] ours = new long[TIMES];
        long[] others = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            ours[i] = nanos("bob@school.example");
            others[i] = nanos(other);
        }
        double millis = Math.abs(mean(ours) - mean(others)) / 1e6;
        System.out.printf("sign-up, known against %s: the means of %d differ by %.3f ms%n", other, TIMES, millis);
        assertThat(millis).isLessThan(5);
    }

    /// Without the slowest in fifty, which tell of what else the machine did.
    private static double mean(long[] nanos) {
        return Arrays.stream(nanos).sorted().limit(TIMES - TIMES / 50).average().orElseThrow();
    }

    private static long nanos(String email) throws Exception {
        long start = System.nanoTime();
        signUp(email);
        return System.nanoTime() - start;
    }

    private static HttpResponse<String> signUp(String email) throws Exception {
        return caller.form("/sign-up",
                "email=" + email.replace("@", "%40") + "&which=every&frequency=weekly&channel=mail");
    }
}
