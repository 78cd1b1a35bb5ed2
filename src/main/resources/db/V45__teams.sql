-- The channels of Teams in which the bot was seen, and how it is reached there.
create table teams_channel (
    conversation text primary key,
    app text not null,
    service text not null,
    tenant text not null,
    bot text not null
);
