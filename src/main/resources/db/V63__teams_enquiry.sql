-- The card that an enquiry has in the team's channel in Teams, one for each.
create table teams_enquiry (
    enquiry_id bigint primary key,
    -- the message's name; empty while it was not posted, a hyphen once Teams did not take it
    card text not null,
    -- a keyed hash of what it shows, or is on its way to show
    drawn text not null,
    -- whether it was waited for when that was drawn
    waiting boolean not null,
    -- who of the channel looks after it, by a keyed hash, as long as the enquiry was claimed at this moment; empty for nobody
    claimer text not null,
    claimed_at timestamp with time zone
);
create index teams_enquiry_card on teams_enquiry (card);
