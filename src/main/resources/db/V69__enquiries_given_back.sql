-- Who had claimed an enquiry in Teams before that was kept at the enquiry itself is known no more, and nobody there could give it back: it waits again.
update enquiry set state = 'WAITING', owner = '', claimed_at = null, released_at = current_timestamp
    where state = 'CLAIMED' and claimer = '' and (owner like '% in Teams' or owner like '% yn Teams');
