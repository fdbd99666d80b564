-- While a row is not ended, nothing begins in its scope: no tick is claimed and no run is taken from the queue. Ended ones stay, so
-- that it can be told later why something did not run. New table, locks nothing.
CREATE TABLE pause (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'order and address',
  workspace VARCHAR(120) NULL COMMENT 'Workspace.name; null pauses everything',
  active_scope VARCHAR(120) NULL COMMENT 'the workspace, or * for everything, while it lasts; null when it has ended',
  reason VARCHAR(1000) NOT NULL COMMENT 'for people',
  begun_by VARCHAR(200) NOT NULL COMMENT 'account',
  begun_at DATETIME(6) NOT NULL COMMENT 'UTC, database time',
  ended_by VARCHAR(200) NULL COMMENT 'account',
  ended_at DATETIME(6) NULL COMMENT 'UTC, database time',
  CONSTRAINT pk_pause PRIMARY KEY (id),
  CONSTRAINT uq_pause_active UNIQUE (active_scope),
  KEY ix_pause_ended (ended_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per pause of everything or of a workspace';
