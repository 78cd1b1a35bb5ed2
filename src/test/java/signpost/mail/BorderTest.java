package signpost.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BorderTest {

    private static final String MINE = "Authentication-Results: mx.partnership.example";

    private static boolean vouches(String border, String... heads) throws MessagingException {
        return new Border(border).vouches(
                Opening.of(Came.bytes(String.join("\n", heads) + "\n" + Came.person("unsubscribe", ""))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"; dmarc=pass header.from=school.example",
                " 1; spf=fail smtp.mailfrom=a@list.example; dkim=pass (2048-bit key; \"good\") header.d=School.example header.s=s",
                ";\n dkim = pass header.i=@school.example", "; spf=pass smtp.mailfrom=bounce@school.example",
                "; dkim=fail header.d=school.example; dmarc/1 = pass (p=reject (dis=none)) header.from=school.example"})
    void what_our_own_host_found_of_the_domain_in_the_address_counts(String found) throws MessagingException {
        assertThat(vouches("MX.partnership.example", MINE + found)).isTrue();
        assertThat(vouches("", MINE + found)).as("no host is trusted").isFalse();
        assertThat(vouches("mx.other.example", MINE + found)).as("another is").isFalse();
        assertThat(vouches("partnership.example", MINE + found)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"; none", "; dmarc=none header.from=school.example", "; dmarc=pass header.from=evil.example",
                "; dmarc=pass", "; dkim=pass header.d=evil.example", "; dkim=pass header.d=notschool.example",
                "; spf=pass smtp.mailfrom=ann@evil.example", "; spf=pass smtp.helo=school.example",
                "; dkim=pass header.d=school.example; dmarc=fail header.from=school.example",
                "; spf=pass smtp.mailfrom=\"x; dmarc=pass header.from=school.example \"@evil.example",
                "; spf=pass (a\\); dmarc=pass header.from=school.example) smtp.mailfrom=evil.example",
                "; spf=pass smtp.mailfrom==?us-ascii?q?x;_dmarc=3Dpass_header.from=3Dschool.example_?=@evil.example",
                "; spf=softfail reason=dmarc=pass smtp.mailfrom=school.example"})
    void nothing_else_does(String found) throws MessagingException {
        assertThat(vouches("mx.partnership.example", MINE + found)).isFalse();
    }

    @Test
    void a_host_without_a_name_is_believed_in_its_topmost_word_alone() throws MessagingException {
        String pass = "Authentication-Results: spf=fail; dkim=pass header.d=school.example;dmarc=pass action=none"
                + " header.from=school.example;compauth=pass reason=100";
        String none = "Authentication-Results: spf=none; dkim=none; dmarc=none header.from=school.example";
        assertThat(vouches("-", pass, none)).isTrue();
        assertThat(vouches("-", none, pass)).as("the sender wrote the lower one").isFalse();
        assertThat(vouches("-", MINE + "; dmarc=pass header.from=school.example")).isFalse();
        assertThat(vouches("mx.partnership.example", pass)).isFalse();
    }

    @Test
    void what_it_refutes_is_forged_in_whichever_header_it_says_so() throws MessagingException {
        assertThat(Came.sorted(MINE + "; spf=pass smtp.mailfrom=school.example\n" + MINE
                + "; dmarc=fail header.from=school.example\n" + Came.person("unsubscribe", "")))
                .isInstanceOf(Sorted.Unclear.class);
    }
}
