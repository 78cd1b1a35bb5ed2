/// Mail out: letters become messages, and messages go to a mail server or into the outbox folder.
///
/// [Mail][signpost.delivery.Mail]s flow in from `delivery`; bytes flow out, by SMTP (Angus Mail) or into files. A letter is laid out as a message
/// once an edition; for each person only the fragments are put in place.
@NullMarked
package signpost.mail;

import org.jspecify.annotations.NullMarked;
