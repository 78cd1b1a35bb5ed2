-- Who of a chat platform has an enquiry belongs to the enquiry: there may be several messages about it. Empty where nobody has it, or somebody in the
-- console. What was claimed before is taken over where it is still theirs by its owner's name.
alter table enquiry add column claimer text default '' not null;

update enquiry set claimer = coalesce((select max('slack ' || s.claimer) from slack_enquiry s
    where s.enquiry_id = enquiry.id and s.claimer <> ''), '')
    where state = 'CLAIMED' and (owner like '% in Slack' or owner like '% yn Slack');

alter table slack_enquiry drop column claimer;
