-- The list of runs is filtered by time. Built in place, does not lock; some seconds on a million rows.
CREATE INDEX ix_run_created ON run (created_at, id);
