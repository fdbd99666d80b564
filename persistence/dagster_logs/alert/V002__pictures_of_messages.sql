-- Pictures lie apart from the messages, so that a page of the history does not read them. New table, locks nothing.
CREATE TABLE outbox_picture (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'no meaning',
  message_id BIGINT NOT NULL COMMENT 'outbox_message.id',
  place INT NOT NULL COMMENT 'order within the message, from 0',
  file_name VARCHAR(200) NOT NULL COMMENT 'ends in .png',
  alternative TEXT NOT NULL COMMENT 'what it says, for those who cannot see it',
  png LONGBLOB NOT NULL COMMENT 'the picture',
  CONSTRAINT pk_outbox_picture PRIMARY KEY (id),
  CONSTRAINT uq_outbox_picture_place UNIQUE (message_id, place),
  CONSTRAINT fk_outbox_picture_message FOREIGN KEY (message_id) REFERENCES outbox_message (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per picture of a message';
