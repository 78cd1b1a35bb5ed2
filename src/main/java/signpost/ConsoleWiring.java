package signpost;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import signpost.console.Premises;
import signpost.web.Asset;
import signpost.web.Limits;
import signpost.web.Own;
import signpost.web.Partnership;

/// Tells the console what it shares with the public pages.
@Factory
final class ConsoleWiring {

    @Singleton
    Premises premises(Own own, Partnership partnership) {
        return new Premises() {
            @Override
            public String partnership() {
                return partnership.name();
            }

            @Override
            public boolean secure() {
                return own.secure();
            }

            @Override
            public String address(HttpRequest<?> request) {
                return own.origin().orElseGet(() -> "http://" + request.getHeaders().get("Host"));
            }

            @Override
            public Optional<String> origin(HttpRequest<?> request) {
                return own.origin().or(() -> Optional.of(address(request)).filter(_ -> ThisMachine.isNamed(request)));
            }

            @Override
            public String caller(HttpRequest<?> request) {
                return Limits.who(own.caller(request));
            }

            @Override
            public String asset(String name) {
                return Asset.address(name);
            }
        };
    }
}
