-- One row per step execution, so that a restarted step has a row for each attempt. New table, locks nothing.
CREATE TABLE run_step (
  run_id BIGINT NOT NULL COMMENT 'run.id',
  step_execution BIGINT NOT NULL COMMENT 'id in the batch repository',
  step VARCHAR(200) NOT NULL COMMENT 'id of the step in the job XML',
  attempt INT NOT NULL COMMENT 'of the run, from 1',
  status VARCHAR(12) NOT NULL COMMENT 'StepStatus',
  started_at DATETIME(6) NOT NULL COMMENT 'UTC',
  ended_at DATETIME(6) NULL COMMENT 'UTC',
  read_count BIGINT NOT NULL COMMENT 'items',
  write_count BIGINT NOT NULL COMMENT 'items',
  filter_count BIGINT NOT NULL COMMENT 'items that the processor took out',
  skip_count BIGINT NOT NULL COMMENT 'items passed over because of an error',
  commit_count BIGINT NOT NULL COMMENT 'transactions',
  rollback_count BIGINT NOT NULL COMMENT 'transactions',
  failure VARCHAR(2000) NULL COMMENT 'one line of the innermost exception',
  CONSTRAINT pk_run_step PRIMARY KEY (run_id, step_execution)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per step execution of a run';
