-- How often a message was put off because a platform asked for it; only what failed counts towards giving it up.
alter table inbox add column pauses bigint not null default 0;
