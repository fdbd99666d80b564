-- One row per imported run, so that importing again brings no run and no event twice, also after retention has deleted the run,
-- and so that the age of what was imported counts from its import. New table, locks nothing.
CREATE TABLE imported_run (
  source VARCHAR(80) NOT NULL COMMENT 'the orchestrator that it came from',
  source_run VARCHAR(200) NOT NULL COMMENT 'its number there',
  run_id BIGINT NOT NULL COMMENT 'run.id',
  imported_by BIGINT NOT NULL COMMENT 'run.id of the import',
  imported_at DATETIME(6) NOT NULL COMMENT 'UTC, database time',
  last_event BIGINT NOT NULL COMMENT 'number there of the last of its events that were read',
  CONSTRAINT pk_imported_run PRIMARY KEY (source, source_run),
  KEY ix_imported_run_run (run_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per run that was imported';
