-- Who looks after an enquiry stands at the enquiry itself, for every door.
alter table teams_enquiry drop column claimer;
alter table teams_enquiry drop column claimed_at;
