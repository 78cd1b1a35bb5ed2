package signpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import signpost.rows.Rows;

class BrokenRowsTest {

    @Test
    void what_the_database_says_of_a_row_that_it_does_not_take_names_no_value_of_it() throws Exception {
        try (TestDatabase database = TestDatabase.h2()) {
            Rows rows = database.get(Rows.class);
            rows.change("create table people (email varchar(20) primary key)");
            rows.change("insert into people (email) values (?)", "ann@example.org");
            for (String value : new String[]{"ann@example.org", "ann.ann.ann.ann@example.org"}) {
                Throwable broken = catchThrowable(() -> rows.change("insert into people (email) values (?)", value));
                var said = new StringWriter();
                broken.printStackTrace(new PrintWriter(said));
                assertThat(broken).isInstanceOf(Rows.Broken.class);
                assertThat(said.toString()).contains("state 2").doesNotContain("example.org");
            }
            assertThat(catchThrowable(() -> rows.list("select * from nowhere", row -> row)))
                    .hasMessageContaining("nowhere");
        }
    }
}
