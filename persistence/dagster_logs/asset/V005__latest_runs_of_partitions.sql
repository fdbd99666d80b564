-- Which run made or makes a partition, so that the state of thousands is one read. New table, locks nothing.
CREATE TABLE partition_run (
  job VARCHAR(120) NOT NULL COMMENT 'JobDefinition.name',
  partition_key VARCHAR(120) NOT NULL COMMENT 'PartitionKey',
  run_id BIGINT NOT NULL COMMENT 'run.id that was queued last for it',
  CONSTRAINT pk_partition_run PRIMARY KEY (job, partition_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per partition of a job that has had a run';
