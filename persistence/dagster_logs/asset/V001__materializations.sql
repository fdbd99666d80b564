-- What runs have made, newest last. New table, locks nothing.
CREATE TABLE materialization (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'order',
  asset VARCHAR(120) NOT NULL COMMENT 'AssetKey',
  partition_key VARCHAR(120) NULL COMMENT 'the part of it',
  run_id BIGINT NOT NULL COMMENT 'run.id',
  step VARCHAR(200) NOT NULL COMMENT 'id of the step in the job XML',
  at DATETIME(6) NOT NULL COMMENT 'UTC',
  metadata LONGTEXT NOT NULL COMMENT 'JSON, label to value',
  CONSTRAINT pk_materialization PRIMARY KEY (id),
  KEY ix_materialization_asset (asset, id),
  KEY ix_materialization_partition (asset, partition_key, id),
  KEY ix_materialization_run (run_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per materialization of an asset';
