-- The memory of a schedule or sensor; the definition itself is code. New table, locks nothing.
CREATE TABLE automation (
  name VARCHAR(120) NOT NULL COMMENT 'ScheduleDefinition.name or SensorDefinition.name',
  workspace VARCHAR(120) NOT NULL COMMENT 'Workspace.name',
  kind VARCHAR(8) NOT NULL COMMENT 'SCHEDULE or SENSOR',
  enabled BOOLEAN NOT NULL COMMENT 'whether it makes ticks',
  changed_by VARCHAR(200) NOT NULL COMMENT 'who switched it last',
  changed_at DATETIME(6) NOT NULL COMMENT 'UTC, when',
  cursor_text LONGTEXT NULL COMMENT 'a sensor memory',
  next_due DATETIME(6) NOT NULL COMMENT 'UTC, database time of the next tick',
  timing VARCHAR(400) NOT NULL COMMENT 'cron and zone, or interval, that next_due was computed from',
  failures_in_row INT NOT NULL COMMENT 'ticks that failed since the last good one',
  claim VARCHAR(36) NULL COMMENT 'token of the evaluation under way',
  claim_until DATETIME(6) NULL COMMENT 'UTC, database time after which the claim is void',
  CONSTRAINT pk_automation PRIMARY KEY (name),
  KEY ix_automation_due (enabled, next_due)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per schedule or sensor';
