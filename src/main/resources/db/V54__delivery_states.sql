-- Rows on their way are few, and are found by their state first, whoever has them: with each mail one index less is written.
drop index delivery_owner;
drop index delivery_open;
create index delivery_open on delivery (state, edition, next_at);
