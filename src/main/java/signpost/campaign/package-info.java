/// What the partnership sends to its list, to whom and when: campaigns, their approval and their times.
///
/// In flow a person's [brief][Brief] (Markdown with blocks that refer to documents and training), a second person's approval, and the clock.
/// Out flow [editions][Edition] that are due: frozen letters with the audience they are for. Who gets them and what became of each is
/// the business of the room that delivers, which asks [Campaigns] for what is due and tells it when it began and ended.
@NullMarked
package signpost.campaign;

import org.jspecify.annotations.NullMarked;
