-- A wish for the runs of many partitions. Its row is locked while some of them are queued. New table, locks nothing.
CREATE TABLE backfill (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'the number in the address',
  workspace VARCHAR(120) NOT NULL COMMENT 'Workspace.name',
  asset VARCHAR(120) NOT NULL COMMENT 'AssetKey whose partitions are made',
  job VARCHAR(120) NOT NULL COMMENT 'JobDefinition.name whose runs make them',
  config LONGTEXT NOT NULL COMMENT 'JSON of the run config of every run',
  choice VARCHAR(12) NOT NULL COMMENT 'BackfillChoice: which partitions were taken',
  first_partition VARCHAR(120) NOT NULL COMMENT 'the first of the plan',
  last_partition VARCHAR(120) NOT NULL COMMENT 'the last of the plan',
  total INT NOT NULL COMMENT 'partitions of the plan',
  at_once INT NOT NULL COMMENT 'runs of it that wait or are under way at a time',
  status VARCHAR(20) NOT NULL COMMENT 'BackfillStatus',
  reason VARCHAR(1000) NOT NULL COMMENT 'why it has this status, for people',
  created_by VARCHAR(200) NOT NULL COMMENT 'who asked for it',
  created_at DATETIME(6) NOT NULL COMMENT 'UTC, database time',
  ended_at DATETIME(6) NULL COMMENT 'UTC',
  CONSTRAINT pk_backfill PRIMARY KEY (id),
  KEY ix_backfill_status (status, id),
  KEY ix_backfill_asset (asset, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per backfill';
