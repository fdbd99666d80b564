-- What was deleted when, and the one lease that lets a node delete. New table, locks nothing.
CREATE TABLE retention_pass (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'order',
  under_way TINYINT NULL COMMENT '1 while it is under way, NULL afterwards: the unique key lets one be under way at a time',
  started_by VARCHAR(100) NOT NULL COMMENT 'account that asked for it, or pitwall for the nightly one',
  node_name VARCHAR(120) NOT NULL COMMENT 'where it goes on',
  started_at DATETIME(6) NOT NULL COMMENT 'UTC, database time',
  ended_at DATETIME(6) NULL COMMENT 'UTC, database time',
  lease_until DATETIME(6) NOT NULL COMMENT 'UTC, database time after which it is taken for lost; each commit moves it',
  deleted LONGTEXT NOT NULL COMMENT 'JSON: how many of each kind so far',
  failure LONGTEXT NULL COMMENT 'trace of what ended a kind early',
  CONSTRAINT pk_retention_pass PRIMARY KEY (id),
  CONSTRAINT uq_retention_pass_under_way UNIQUE (under_way)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per pass over what is old';
