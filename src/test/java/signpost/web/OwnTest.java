package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.simple.SimpleHttpRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnTest {

    @Test
    void only_a_proxy_of_our_own_is_believed_about_who_called() {
        Own alone = Own.of("", List.of());
        Own proxied = Own.of("https://ask.example.org/", List.of("192.0.2.10"));
        assertThat(alone.caller(from("198.51.100.7", "203.0.113.1"))).isEqualTo(address("198.51.100.7"));
        assertThat(proxied.caller(from("192.0.2.10", "203.0.113.1"))).isEqualTo(address("203.0.113.1"));
        assertThat(proxied.caller(from("127.0.0.1", "10.0.0.1, 203.0.113.1"))).isEqualTo(address("203.0.113.1"));
        assertThat(proxied.caller(from("127.0.0.1", "203.0.113.1, 192.0.2.10"))).isEqualTo(address("203.0.113.1"));
        assertThat(proxied.caller(from("127.0.0.1", "203.0.113.1:51234"))).isEqualTo(address("203.0.113.1"));
        assertThat(proxied.caller(from("127.0.0.1", "2001:db8::7"))).isEqualTo(address("2001:db8::7"));
        assertThat(proxied.caller(from("127.0.0.1", "[2001:db8::7]:51234"))).isEqualTo(address("2001:db8::7"));
        assertThat(proxied.caller(from("127.0.0.1", "[nonsense"))).isEqualTo(address("127.0.0.1"));
        assertThat(proxied.caller(from("127.0.0.1", "nonsense"))).isEqualTo(address("127.0.0.1"));
    }

    @Test
    void people_who_come_encrypted_are_known_by_the_public_address() {
        Own own = Own.of("https://ask.example.org/chat", List.of());
        assertThat(own.secure()).isTrue();
        assertThat(own.origin()).contains("https://ask.example.org");
    }

    private static HttpRequest<?> from(String address, String forwarded) {
        return new SimpleHttpRequest<>(io.micronaut.http.HttpMethod.GET, "/", null) {
            @Override
            public InetSocketAddress getRemoteAddress() {
                return new InetSocketAddress(address(address), 4711);
            }
        }.header("X-Forwarded-For", forwarded);
    }

    private static InetAddress address(String literal) {
        return InetAddress.ofLiteral(literal);
    }
}
