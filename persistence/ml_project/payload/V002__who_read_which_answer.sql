-- Why: when an answer turns out to have been revised, people ask which predictions used the old one.
-- Rows: one per run and answer that it read. A new table: locks nothing, takes no time.
CREATE TABLE payload_reader (
    payload_id BIGINT NOT NULL COMMENT 'Answer that was read',
    run_id BIGINT NOT NULL COMMENT 'Run that read it',
    read_at DATETIME(6) NOT NULL COMMENT 'UTC; first time',
    CONSTRAINT payload_reader_pk PRIMARY KEY (payload_id, run_id),
    KEY payload_reader_by_run (run_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'Which run read which answer';
