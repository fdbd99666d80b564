-- Whoever holds a channel's lease delivers its messages: so they arrive in order, however many nodes there are, and an outage
-- that one node meets is waited out by all. New table, locks nothing.
CREATE TABLE outbox_channel (
  name VARCHAR(60) NOT NULL COMMENT 'Channel.name',
  holder VARCHAR(80) NULL COMMENT 'the delivery that holds the lease, new with each claim',
  lease_until DATETIME(6) NULL COMMENT 'UTC, database time after which another may take the lease',
  not_before DATETIME(6) NULL COMMENT 'UTC, database time before which the channel is left alone',
  failures_in_row INT NOT NULL COMMENT 'attempts that were to be repeated, since the last one that was not',
  last_error TEXT NULL COMMENT 'of the latest of them, without secrets',
  last_failed_at DATETIME(6) NULL COMMENT 'UTC, database time',
  last_delivered_at DATETIME(6) NULL COMMENT 'UTC, database time',
  CONSTRAINT pk_outbox_channel PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per channel that ever delivered';
