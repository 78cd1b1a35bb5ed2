package signpost;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Optional;
import signpost.cli.DataLock;
import signpost.cli.Refused;
import signpost.cli.Rooms;
import signpost.cli.Settings;

/// The rooms that keep rows, for one command: through the running service's door where there is one, else in the data folder itself.
final class OpenRooms implements Rooms {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofMillis(100);

    private final ApplicationContext context;
    private final Optional<DataLock> lock;

    private OpenRooms(ApplicationContext context, Optional<DataLock> lock) {
        this.context = context;
        this.lock = lock;
    }

    static Rooms of(Settings settings) {
        Optional<Database> elsewhere = Database.set(settings);
        if (elsewhere.isPresent()) {
            return new OpenRooms(Wiring.of(settings, elsewhere.get()), Optional.empty());
        }
        for (long waited = 0; waited < PATIENCE.toMillis(); waited += STEP.toMillis()) {
            Optional<DataLock> lock = DataLock.take(settings.data());
            if (lock.isPresent()) {
                return new OpenRooms(Wiring.of(settings, Database.own(settings)), lock);
            }
            Optional<DatabaseDoor.Way> door = DatabaseDoor.of(settings.data());
            if (door.isPresent() && Wiring.reaches(Database.through(door.get()))) {
                Settings theirs = settings.port() == 0 ? settings.on(door.get().pages()) : settings;
                return new OpenRooms(Wiring.of(theirs, Database.through(door.get())), Optional.empty());
            }
            pause();
        }
        throw DataLock.taken(settings.data());
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw Refused.failure("It was told to end before the database was free.");
        }
    }

    @Override
    public <T> T room(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        lock.ifPresent(DataLock::close);
    }
}
