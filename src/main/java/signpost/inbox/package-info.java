/// What chat platforms sent, kept until it was answered.
///
/// A message flows in and is on disk before the platform is told that it came, so that nothing is lost when the process dies in between.
/// It flows out to the door it came by, again and again until that door is done with it. Words are encrypted, and erased once done; what
/// stays for a day is only which message it was, so that one sent twice is answered once.
@NullMarked
package signpost.inbox;

import org.jspecify.annotations.NullMarked;
