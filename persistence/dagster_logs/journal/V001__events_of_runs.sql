-- The append-only journal. Read by run and id; the id is the address of a line (#e-1042). New table, locks nothing.
CREATE TABLE run_event (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'order of the journal and address of the line',
  run_id BIGINT NOT NULL COMMENT 'run.id; no foreign key, so that retention can delete either first',
  at DATETIME(6) NOT NULL COMMENT 'UTC, when it happened',
  type VARCHAR(40) NOT NULL COMMENT 'EventType.code, kept for ever',
  level VARCHAR(8) NOT NULL COMMENT 'INFO, WARN or ERROR',
  step VARCHAR(200) NULL COMMENT 'id of the step in the job XML',
  message TEXT NOT NULL COMMENT 'one line for people',
  detail LONGTEXT NULL COMMENT 'trace or JSON, whole',
  CONSTRAINT pk_run_event PRIMARY KEY (id),
  KEY ix_run_event_run (run_id, id),
  KEY ix_run_event_run_level (run_id, level, id),
  KEY ix_run_event_run_type (run_id, type, id),
  KEY ix_run_event_run_step (run_id, step, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per event of a run';
