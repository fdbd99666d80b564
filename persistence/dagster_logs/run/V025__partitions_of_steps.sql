-- JSR-352's API does not tell of the partitions of a step, so what their listeners saw is kept here. New table, locks nothing.
CREATE TABLE run_step_partition (
  run_id BIGINT NOT NULL COMMENT 'run.id',
  step_execution BIGINT NOT NULL COMMENT 'run_step.step_execution',
  name VARCHAR(200) NOT NULL COMMENT 'as the job XML names the partition',
  status VARCHAR(12) NOT NULL COMMENT 'StepStatus',
  started_at DATETIME(6) NOT NULL COMMENT 'UTC',
  ended_at DATETIME(6) NULL COMMENT 'UTC, of its step: when a partition itself ends is told to nobody',
  read_count BIGINT NOT NULL COMMENT 'items',
  write_count BIGINT NOT NULL COMMENT 'items',
  filter_count BIGINT NOT NULL COMMENT 'items that the processor took out',
  skip_count BIGINT NOT NULL COMMENT 'items passed over because of an error',
  commit_count BIGINT NOT NULL COMMENT 'transactions',
  rollback_count BIGINT NOT NULL COMMENT 'transactions',
  retry_count BIGINT NOT NULL COMMENT 'reads, items or writes tried again after an error',
  failure VARCHAR(2000) NULL COMMENT 'one line of the innermost exception',
  CONSTRAINT pk_run_step_partition PRIMARY KEY (run_id, step_execution, name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per partition of a step execution';
