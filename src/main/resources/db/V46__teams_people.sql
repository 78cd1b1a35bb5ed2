-- The replies below which Teams shows thumbs, by a keyed hash of the message's name, and under which name the question is recorded.
create table teams_shown (
    name text primary key,
    turn integer not null,
    reference text not null,
    shown_at timestamp with time zone not null
);
create index teams_shown_at on teams_shown (shown_at);

-- How people who have the bot in a chat of their own are reached there: keyed hashes of who they are and of their address, the place encrypted.
create table teams_person (
    name text primary key,
    email text not null,
    place text not null
);
create index teams_person_email on teams_person (email);
