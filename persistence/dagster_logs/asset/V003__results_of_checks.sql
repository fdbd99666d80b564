-- What looking at the checks of assets came to, newest last. New table, locks nothing.
CREATE TABLE asset_check_result (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'order',
  asset VARCHAR(120) NOT NULL COMMENT 'AssetKey',
  check_name VARCHAR(120) NOT NULL COMMENT 'AssetCheckDefinition.name',
  partition_key VARCHAR(120) NULL COMMENT 'the part that was looked at',
  run_id BIGINT NOT NULL COMMENT 'run.id',
  step VARCHAR(200) NOT NULL COMMENT 'id of the step in the job XML',
  at DATETIME(6) NOT NULL COMMENT 'UTC',
  passed BOOLEAN NOT NULL COMMENT 'whether the promise was kept',
  severity VARCHAR(8) NOT NULL COMMENT 'CheckSeverity, as declared then',
  summary VARCHAR(1000) NOT NULL COMMENT 'what was found, for people',
  metadata LONGTEXT NOT NULL COMMENT 'JSON, label to value',
  CONSTRAINT pk_asset_check_result PRIMARY KEY (id),
  KEY ix_asset_check_result_check (asset, check_name, id),
  KEY ix_asset_check_result_run (run_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per look at a check of an asset';
