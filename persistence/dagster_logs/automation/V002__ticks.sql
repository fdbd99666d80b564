-- One row per evaluation. The unique key is what makes one tick of any number of nodes. New table, locks nothing.
CREATE TABLE tick (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'order and address',
  automation VARCHAR(120) NOT NULL COMMENT 'automation.name',
  due_at DATETIME(6) NOT NULL COMMENT 'UTC, when it was due',
  status VARCHAR(8) NOT NULL COMMENT 'STARTED, SUCCESS, SKIPPED or FAILURE',
  reason TEXT NULL COMMENT 'of a skip, or what a sensor did, for people',
  error LONGTEXT NULL COMMENT 'trace of a failure, whole',
  started_at DATETIME(6) NOT NULL COMMENT 'UTC, database time',
  ended_at DATETIME(6) NULL COMMENT 'UTC',
  cursor_before LONGTEXT NULL COMMENT 'a sensor memory before',
  cursor_after LONGTEXT NULL COMMENT 'and after',
  node_name VARCHAR(120) NOT NULL COMMENT 'where it was evaluated',
  attempts INT NOT NULL COMMENT 'more than one when a node was lost during it',
  CONSTRAINT pk_tick PRIMARY KEY (id),
  CONSTRAINT uq_tick_due UNIQUE (automation, due_at),
  KEY ix_tick_status (automation, status, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per evaluation of a schedule or sensor';
