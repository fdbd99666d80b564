-- The timeline asks for the runs that ended since a moment. Built in place, does not lock; some seconds on a million rows.
CREATE INDEX ix_run_ended ON run (ended_at, id);
