-- The list of runs is filtered by workspace. Built in place, does not lock; some seconds on a million rows.
CREATE INDEX ix_run_workspace ON run (workspace, status, id);
