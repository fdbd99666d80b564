-- What is usual for a job is asked of its latest good runs, and its page counts by state. Built in place, does not lock; some seconds on a million rows.
CREATE INDEX ix_run_job_status ON run (job, status, id);
