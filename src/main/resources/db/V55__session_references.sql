-- The reference or uid that a file gave a session known before without one; its own uid, which is in people's calendars, stays.
alter table training_session add column reference text not null default '';
create index training_session_reference on training_session (reference);
