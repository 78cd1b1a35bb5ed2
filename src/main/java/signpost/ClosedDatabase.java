package signpost;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;

/// Tells the connection pool which connections are of no use any more.
///
/// H2 closes its file when a write to the disk fails, and still calls the connections it had valid. Thrown away, they are followed by new ones,
/// which open the file again as it stood at the last commit: the service goes on by itself once the disk takes writes again.
public final class ClosedDatabase implements SQLExceptionOverride {

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failed) {
        boolean closed = failed.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED
                || failed.getErrorCode() == ErrorCode.IO_EXCEPTION_1
                || failed.getErrorCode() == ErrorCode.IO_EXCEPTION_2
                || failed.getCause() instanceof MVStoreException;
        return closed ? SQLExceptionOverride.Override.MUST_EVICT : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
