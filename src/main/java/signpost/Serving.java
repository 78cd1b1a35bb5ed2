package signpost;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import signpost.cli.DataLock;
import signpost.cli.Service;
import signpost.cli.Settings;

/// Starts the service and holds it until the process is told to end.
final class Serving implements Service {

    @Override
    public void serve(Settings settings) throws InterruptedException {
        System.setProperty(Logging.FORMAT, settings.jsonLog() ? "json" : "text");
        try (DataLock lock = DataLock.take(settings.data()).orElseThrow(() -> DataLock.taken(settings.data()))) {
            hold(settings);
        }
    }

    private static void hold(Settings settings) throws InterruptedException {
        ApplicationContext context = Micronaut.build(new String[0])
                .mainClass(Signpost.class)
                .banner(false)
                .deduceEnvironment(false)
                .singletons(settings)
                .properties(properties(settings))
                .start();
        EmbeddedServer server = context.getBean(EmbeddedServer.class);
        System.out.println("Signpost is ready: " + settings.address(server.getPort()));
        new CountDownLatch(1).await();
    }

    private static Map<String, Object> properties(Settings settings) {
        var properties = new HashMap<String, Object>();
        properties.put("micronaut.server.host", settings.host());
        properties.put("micronaut.server.port", settings.port() == 0 ? -1 : settings.port());
        properties.put("signpost.public-url", settings.publicUrl().map(Object::toString).orElse(""));
        return properties;
    }
}
