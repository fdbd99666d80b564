-- The primary key is what makes a run request happen once, on however many nodes. New table, locks nothing.
CREATE TABLE run_key (
  job VARCHAR(120) NOT NULL COMMENT 'JobDefinition.name',
  run_key VARCHAR(200) NOT NULL COMMENT 'RunRequest.runKey',
  run_id BIGINT NOT NULL COMMENT 'the run that it made',
  taken_at DATETIME(6) NOT NULL COMMENT 'UTC, database time',
  CONSTRAINT pk_run_key PRIMARY KEY (job, run_key),
  KEY ix_run_key_run (run_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per run key that was used';
