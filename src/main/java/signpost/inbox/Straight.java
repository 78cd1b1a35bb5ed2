package signpost.inbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says something at once about what could not be kept, since the rows fail: a person who told of danger is not to wait until they can be read again.
///
/// The platform is told of the failure all the same, so that it sends the message again and it is answered in full once the rows are back; what was said
/// of a message is remembered in memory, so that it is said once, however often the message comes meanwhile. Safe for use by many threads at once.
public final class Straight {

    private static final Logger LOG = LoggerFactory.getLogger(Straight.class);
    private static final int MOST = 10_000;
    private static final int AT_ONCE = 4;
    private static final int BURST = 20;
    private static final double PER_SECOND = 0.2;

    private final Pace people = new Pace(BURST, PER_SECOND, System::nanoTime);
    private final Semaphore hands = new Semaphore(AT_ONCE);
    private final Map<String, Boolean> said = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /// Says it soon, unless it was said.
    ///
    /// @param person to whom no more than a few things a minute are said
    /// @param message the name of what could not be kept
    /// @param saying whether it could be said; where not, it may be tried when the message comes again
    public void say(String person, String message, BooleanSupplier saying) {
        if (begins(message) && people.ask(person).isEmpty()) {
            Thread.ofVirtual().name("straight").start(() -> {
                if (!done(saying)) {
                    forget(message);
                }
            });
        }
    }

    private boolean done(BooleanSupplier saying) {
        hands.acquireUninterruptibly();
        try {
            return saying.getAsBoolean();
        } catch (RuntimeException failed) {
            LOG.error("Whoever wrote what could not be kept was not told so ({})", failed.getClass().getSimpleName());
            return false;
        } finally {
            hands.release();
        }
    }

    private synchronized boolean begins(String message) {
        return said.put(message, true) == null;
    }

    private synchronized void forget(String message) {
        said.remove(message);
    }
}
