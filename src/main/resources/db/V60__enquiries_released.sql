-- When an enquiry was last left to others: from then on it waits anew, and the team is told and reminded of it anew.
alter table enquiry add column released_at timestamp with time zone;
-- When its asker last added words that tell of danger, so that it is marked for the team, and the team told at once.
alter table enquiry add column urgent_at timestamp with time zone;
