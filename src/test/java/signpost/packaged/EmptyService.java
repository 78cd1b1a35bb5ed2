package signpost.packaged;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/// An empty service of the same stack, to compare starts with: everything that Signpost brings, and one page that says hello.
final class EmptyService {

    private EmptyService() {}

    public static void main(String[] arguments) throws InterruptedException {
        ApplicationContext context = Micronaut.build(arguments)
                .banner(false)
                .deduceEnvironment(false)
                .properties(Map.of("micronaut.server.port", "-1", "empty.service", "true"))
                .start();
        System.out.println("Nothing is ready: http://127.0.0.1:"
                + context.getBean(EmbeddedServer.class).getPort() + "/");
        Thread.currentThread().join();
    }

    @Controller
    @Requires(property = "empty.service")
    static final class Hello {

        @Get(produces = "text/plain")
        String hello() {
            return "hello";
        }
    }
}
