-- The earlier questions that a follow-up leans on, masked, so that the team can understand it.
alter table enquiry add column behind text not null default '';
-- A follow-up with what it leans on, masked, by which it is told from others; empty where a question stands alone.
alter table asked add column understood text not null default '';
