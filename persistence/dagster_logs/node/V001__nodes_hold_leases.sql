-- A node is one start of the application on one server; its lease says whether it is alive. New table, locks nothing.
CREATE TABLE node (
  id CHAR(36) NOT NULL COMMENT 'made at each start, so that a restarted server is another node',
  name VARCHAR(120) NOT NULL COMMENT 'host name, or pitwall.node',
  started_at DATETIME(6) NOT NULL COMMENT 'UTC',
  heartbeat_at DATETIME(6) NOT NULL COMMENT 'UTC, database time of the latest sign of life',
  lease_until DATETIME(6) NOT NULL COMMENT 'UTC, database time after which others settle its work',
  stopped_at DATETIME(6) NULL COMMENT 'UTC, when it stopped in order',
  version VARCHAR(60) NOT NULL COMMENT 'of the application',
  CONSTRAINT pk_node PRIMARY KEY (id),
  KEY ix_node_lease (lease_until)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per start of the application';
