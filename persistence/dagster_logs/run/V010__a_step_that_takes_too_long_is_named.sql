-- Why the engine stops a run, so that it ends as FAILURE with that reason and not as CANCELED. Instant, copies no rows.
ALTER TABLE run ADD COLUMN overtime VARCHAR(1000) NULL COMMENT 'the step and its time limit, when the limit is why it is stopped';
