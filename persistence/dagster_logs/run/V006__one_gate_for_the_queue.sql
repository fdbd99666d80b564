-- Locked by whichever node takes a run from the queue, so that limits hold across nodes. One row, made by V007.
CREATE TABLE run_queue_gate (
  id INT NOT NULL COMMENT 'always 1',
  CONSTRAINT pk_run_queue_gate PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row, to be locked';
