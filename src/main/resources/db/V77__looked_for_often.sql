-- What is looked for by every tick and every mail, by columns that no index began with.
create index sign_up_asked on sign_up (asked_at);
create index mail_answered_at on mail_answered (answered_at);
create index delivery_edition_campaign on delivery_edition (campaign);
create index delivery_edition_ended on delivery_edition (ended_at);
