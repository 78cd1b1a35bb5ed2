/// Mail out and mail in: letters become messages, and messages that come become answers and notes.
///
/// Out: [Mail][signpost.delivery.Mail]s flow in from `delivery`; bytes flow out, by SMTP (Angus Mail) or into files. A letter is laid out as a
/// message once an edition; for each person only the fragments are put in place.
///
/// In: a [mailbox][Mailbox] is read by IMAP. [Intake] opens and sorts each message and keeps what is to be done about it, once; the
/// [door][MailDoor] does it: a report to [Bounces][signpost.delivery.Bounces], a farewell to `audience`, a question to `chat` and its answer to
/// [Notices][signpost.delivery.Notices]. Nobody is believed who could be anybody: what counts against a person must hold a token of ours.
@NullMarked
package signpost.mail;

import org.jspecify.annotations.NullMarked;
