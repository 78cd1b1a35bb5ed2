-- Until when somebody exchanges a workspace's token for a new one, so that nobody else does, and no connection is held meanwhile; empty where nobody does.
alter table slack_installation add column renewing_until timestamp with time zone;
