-- What run-status sensors read, by id: a row for each time that a run ended, written in the transaction that ended it. A table of
-- its own and not the journal: readers wait for ends that are not committed yet, and a journal line may be part of a chunk that
-- takes minutes. New table, locks nothing.
CREATE TABLE run_end (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'order; the cursor of run-status sensors',
  run_id BIGINT NOT NULL COMMENT 'run.id',
  workspace VARCHAR(120) NOT NULL COMMENT 'Workspace.name',
  job VARCHAR(120) NOT NULL COMMENT 'JobDefinition.name',
  outcome VARCHAR(12) NOT NULL COMMENT 'RunOutcome',
  at DATETIME(6) NOT NULL COMMENT 'UTC, database time',
  CONSTRAINT pk_run_end PRIMARY KEY (id),
  KEY ix_run_end_run (run_id, id),
  KEY ix_run_end_at (at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per end of a run';
