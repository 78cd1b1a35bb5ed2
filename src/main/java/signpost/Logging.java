package signpost;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;

/// Sets up the log: on standard error, warnings of the libraries and everything of our own.
///
/// It is set up here and not in a file because reading one takes a fifth of a second of every start.
public final class Logging extends ContextAwareBase implements Configurator {

    /// The system property that makes the log JSON, one object a line, where it is `json`.
    static final String FORMAT = "signpost.log";

    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0}: %msg%n%ex{12}";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(context);
        console.setName("console");
        console.setTarget("System.err");
        console.setEncoder(encoder(context));
        console.start();
        context.getLogger("ROOT").setLevel(Level.WARN);
        context.getLogger("ROOT").addAppender(console);
        context.getLogger("signpost").setLevel(Level.INFO);
        // its warnings quote what people wrote
        context.getLogger("com.slack.api").setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context) {
        if ("json".equals(System.getProperty(FORMAT))) {
            var json = new JsonEncoder();
            json.setContext(context);
            json.start();
            return json;
        }
        var text = new PatternLayoutEncoder();
        text.setContext(context);
        text.setPattern(PATTERN);
        text.start();
        return text;
    }
}
