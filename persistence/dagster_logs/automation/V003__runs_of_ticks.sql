-- Which runs a tick asked for, those too that had been made before. New table, locks nothing.
CREATE TABLE tick_run (
  tick_id BIGINT NOT NULL COMMENT 'tick.id',
  run_id BIGINT NOT NULL COMMENT 'run.id',
  made BOOLEAN NOT NULL COMMENT 'false when the run key had made that run earlier',
  CONSTRAINT pk_tick_run PRIMARY KEY (tick_id, run_id),
  KEY ix_tick_run_run (run_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per run request of a tick';
