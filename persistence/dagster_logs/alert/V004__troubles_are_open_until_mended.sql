-- What people were told of and what is not mended yet, so that it is told once on however many nodes, and again when it goes on. New
-- table, locks nothing.
CREATE TABLE alert_trouble (
  trouble_key VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'kind and subject: what makes it one trouble',
  kind VARCHAR(40) NOT NULL COMMENT 'MessageKind',
  subject_kind VARCHAR(12) NOT NULL COMMENT 'SubjectKind',
  subject VARCHAR(120) NOT NULL COMMENT 'job, schedule or sensor, asset or node',
  run_id BIGINT NULL COMMENT 'run.id, where it is about one run',
  title TEXT NOT NULL COMMENT 'of the latest message',
  link VARCHAR(400) NULL COMMENT 'path of its page',
  message_key VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'outbox_message.message_key of the latest message',
  opened_at DATETIME(6) NOT NULL COMMENT 'UTC, database time',
  told_at DATETIME(6) NOT NULL COMMENT 'UTC, database time of the latest message',
  repeats INT NOT NULL COMMENT 'messages after the first that say that it goes on',
  CONSTRAINT pk_alert_trouble PRIMARY KEY (trouble_key),
  KEY ix_alert_trouble_told (told_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per trouble that is not mended yet';
