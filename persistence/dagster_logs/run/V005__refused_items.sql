-- What a step read and did not take, kept whole with its reason. New table, locks nothing.
CREATE TABLE refused_item (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'order',
  run_id BIGINT NOT NULL COMMENT 'run.id',
  step VARCHAR(200) NOT NULL COMMENT 'id of the step in the job XML',
  at DATETIME(6) NOT NULL COMMENT 'UTC',
  origin VARCHAR(1000) NOT NULL COMMENT 'file and line, or address',
  raw LONGTEXT NOT NULL COMMENT 'the item as it came',
  reason VARCHAR(2000) NOT NULL COMMENT 'field, value and what is allowed',
  CONSTRAINT pk_refused_item PRIMARY KEY (id),
  KEY ix_refused_item_run (run_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per refused item of input';
