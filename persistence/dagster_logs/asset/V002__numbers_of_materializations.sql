-- The numbers among the metadata, so that they can be shown over time without reading pictures and tables. New table, locks nothing.
CREATE TABLE materialization_number (
  materialization_id BIGINT NOT NULL COMMENT 'materialization.id',
  label VARCHAR(200) NOT NULL COMMENT 'label of the metadata value',
  asset VARCHAR(120) NOT NULL COMMENT 'AssetKey',
  value DOUBLE NOT NULL COMMENT 'finite',
  unit VARCHAR(60) NOT NULL COMMENT 'may be empty',
  at DATETIME(6) NOT NULL COMMENT 'UTC',
  CONSTRAINT pk_materialization_number PRIMARY KEY (materialization_id, label),
  KEY ix_materialization_number_asset (asset, label, materialization_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per number of a materialization';
