-- A mail's state changes three times on its way, and each change is written to every index that holds the state: only the one that needs it does.
drop index delivery_owner;
drop index delivery_campaign;
create index delivery_owner on delivery (owner);
create index delivery_campaign on delivery (campaign);
