package signpost.delivery;

import java.time.Instant;
import java.util.function.BooleanSupplier;

/// One turn of a worker.
@FunctionalInterface
interface Turn {

    /// Claims what is due, and sends it.
    ///
    /// @param until when the claim ends, unless a sign of life prolongs it
    /// @param goesOn whether the service is not to end
    /// @return whether there was anything to do
    boolean take(Worker worker, Instant until, BooleanSupplier goesOn);
}
