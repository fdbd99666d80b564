-- The primary key is what gives a partition one run, however often a node is killed while it hands them out. New table, locks nothing.
CREATE TABLE backfill_partition (
  backfill_id BIGINT NOT NULL COMMENT 'backfill.id',
  partition_key VARCHAR(120) NOT NULL COMMENT 'PartitionKey',
  position INT NOT NULL COMMENT 'order in which they are queued, from 0',
  run_id BIGINT NULL COMMENT 'run.id that makes it; null while it was not queued',
  earlier_run BIGINT NULL COMMENT 'run.id that failed, where it is made again',
  CONSTRAINT pk_backfill_partition PRIMARY KEY (backfill_id, partition_key),
  KEY ix_backfill_partition_position (backfill_id, position),
  KEY ix_backfill_partition_run (run_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per partition of a backfill';
