-- One row per imported tick, for the same reasons as imported_run. New table, locks nothing.
CREATE TABLE imported_tick (
  source VARCHAR(80) NOT NULL COMMENT 'the orchestrator and schema that it came from',
  source_tick BIGINT NOT NULL COMMENT 'its number there',
  tick_id BIGINT NOT NULL COMMENT 'tick.id',
  imported_at DATETIME(6) NOT NULL COMMENT 'UTC, database time',
  CONSTRAINT pk_imported_tick PRIMARY KEY (source, source_tick),
  KEY ix_imported_tick_tick (tick_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per tick that was imported';
