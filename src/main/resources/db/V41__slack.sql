-- The workspaces that installed us: tokens and what belongs to them, encrypted as one.
create table slack_installation (
    team text not null,
    enterprise text not null,
    sealed text not null,
    installed_at timestamp with time zone not null,
    primary key (team, enterprise)
);

-- Installations that were begun; each name is good for one.
create table slack_state (
    name text primary key,
    expires_at timestamp with time zone not null
);

-- Where an enquiry stands in the team's channel, and which member of the workspace looks after it.
create table slack_enquiry (
    team text not null,
    channel text not null,
    ts text not null,
    enquiry_id bigint not null,
    claimer text not null,
    primary key (team, channel, ts)
);

-- What people chose for their home page, by a keyed hash of who they are.
create table slack_person (
    name text primary key,
    topics text not null
);
