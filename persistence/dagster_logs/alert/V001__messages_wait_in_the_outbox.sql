-- A message for people is written in the transaction of what it tells, and delivered afterwards, so that neither can be there
-- without the other. New table, locks nothing.
CREATE TABLE outbox_message (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'the order of delivery',
  message_key VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'Announcement.key: what makes it happen once',
  kind VARCHAR(40) NOT NULL COMMENT 'MessageKind',
  title TEXT NOT NULL COMMENT 'Announcement.title',
  content LONGTEXT NOT NULL COMMENT 'JSON: the announcement without its pictures',
  status VARCHAR(16) NOT NULL COMMENT 'MessageStatus',
  reason TEXT NULL COMMENT 'why it is not sent, without secrets: the last error, or why it is withheld',
  attempts INT NOT NULL COMMENT 'since the text last changed',
  first_tried_at DATETIME(6) NULL COMMENT 'UTC, database time of the first attempt since the text last changed',
  next_try_at DATETIME(6) NULL COMMENT 'UTC, database time before which it is not tried',
  created_at DATETIME(6) NOT NULL COMMENT 'UTC, database time',
  changed_at DATETIME(6) NOT NULL COMMENT 'UTC, database time of the latest text',
  sent_at DATETIME(6) NULL COMMENT 'UTC, database time of the first delivery',
  revision INT NOT NULL COMMENT '1 for the first text, one more for each that replaced it; 0 only inside the transaction that makes the row',
  sent_revision INT NOT NULL COMMENT 'the text that people see, 0 before the first delivery',
  channel VARCHAR(60) NULL COMMENT 'Channel.name of the delivery',
  remote_id VARCHAR(100) NULL COMMENT 'what the channel calls the message',
  reply_to_key VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'message_key of the message that it answers',
  run_id BIGINT NULL COMMENT 'run.id of the run that left it',
  CONSTRAINT pk_outbox_message PRIMARY KEY (id),
  CONSTRAINT uq_outbox_message_key UNIQUE (message_key),
  KEY ix_outbox_message_status (status, id),
  KEY ix_outbox_message_run (run_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per message for people';
