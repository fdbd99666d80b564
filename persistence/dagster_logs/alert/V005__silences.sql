-- While a silence lasts, alarms of its subject are kept in the outbox and not sent. Ended ones stay. New table, locks nothing.
CREATE TABLE alert_silence (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'order and address',
  subject_kind VARCHAR(12) NOT NULL COMMENT 'SubjectKind',
  subject VARCHAR(120) NOT NULL COMMENT 'job, schedule or sensor, asset or node',
  reason VARCHAR(1000) NOT NULL COMMENT 'for people',
  begun_by VARCHAR(200) NOT NULL COMMENT 'account',
  begun_at DATETIME(6) NOT NULL COMMENT 'UTC, database time',
  until_at DATETIME(6) NOT NULL COMMENT 'UTC, database time of its end',
  ended_by VARCHAR(200) NULL COMMENT 'account that ended it before its time',
  CONSTRAINT pk_alert_silence PRIMARY KEY (id),
  KEY ix_alert_silence_subject (subject_kind, subject, until_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per silence';
