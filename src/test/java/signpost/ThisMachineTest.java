package signpost;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.simple.SimpleHttpRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThisMachineTest {

    private static final Watchers HERE = new Watchers(Optional.empty());

    private static HttpRequest<?> from(String address, String... heads) {
        var request = new SimpleHttpRequest<Object>(HttpMethod.GET, "/metrics", null) {
            @Override
            public InetSocketAddress getRemoteAddress() {
                return new InetSocketAddress(InetAddress.ofLiteral(address), 4711);
            }
        };
        for (int i = 0; i < heads.length; i += 2) {
            request.header(heads[i], heads[i + 1]);
        }
        return request;
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "LOCALHOST", "127.0.0.1:8080", "127.0.0.1", "[::1]:8080"})
    void a_program_on_this_machine_sees_the_figures(String host) {
        assertThat(HERE.let(from("127.0.0.1", "Host", host))).isTrue();
        assertThat(HERE.let(from("::1", "Host", host))).isTrue();
        assertThat(HERE.let(from("192.0.2.7", "Host", host))).as("another machine").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "X-Real-IP", "Forwarded", "Via", "x-forwarded-proto"})
    void nobody_does_who_comes_through_a_server_on_this_machine(String head) {
        assertThat(HERE.let(from("127.0.0.1", "Host", "127.0.0.1:8080", head, "127.0.0.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ask.example.org", "127.0.0.1.example.org", "localhost.example.org:8080", "127.evil.example",
                ""})
    void nor_who_names_another_machine(String host) {
        assertThat(HERE.let(from("127.0.0.1", "Host", host))).isFalse();
        assertThat(HERE.let(from("127.0.0.1"))).isFalse();
    }

    @Test
    void where_a_token_is_set_it_alone_counts_from_wherever() {
        var watchers = new Watchers(Optional.of("s3cret"));
        assertThat(watchers.let(from("192.0.2.7", "X-Forwarded-For", "1.1.1.1", "Authorization", "Bearer s3cret")))
                .isTrue();
        assertThat(watchers.let(from("127.0.0.1", "Host", "localhost"))).isFalse();
        assertThat(watchers.let(from("127.0.0.1", "Host", "localhost", "Authorization", "Bearer s3cre"))).isFalse();
        assertThat(watchers.let(from("127.0.0.1", "Host", "localhost", "Authorization", "s3cret"))).isFalse();
    }
}
