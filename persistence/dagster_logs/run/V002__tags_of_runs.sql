-- Tags by which runs are found and limited. New table, locks nothing.
CREATE TABLE run_tag (
  run_id BIGINT NOT NULL COMMENT 'run.id',
  name VARCHAR(120) NOT NULL COMMENT 'tag',
  value VARCHAR(400) NOT NULL COMMENT 'value of the tag',
  CONSTRAINT pk_run_tag PRIMARY KEY (run_id, name),
  KEY ix_run_tag_value (name, value(100), run_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row per tag of a run';
