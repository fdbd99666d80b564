-- The row is locked by the node that looks: a change of freshness is told once, on however many nodes. New table, locks nothing.
CREATE TABLE asset_freshness (
  asset VARCHAR(120) NOT NULL COMMENT 'AssetKey',
  stale BOOLEAN NOT NULL COMMENT 'what was told last',
  since DATETIME(6) NOT NULL COMMENT 'UTC, database time of the latest change',
  CONSTRAINT pk_asset_freshness PRIMARY KEY (asset)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per asset that has to be fresh';
