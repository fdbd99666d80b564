-- Why: the page of sources says of each host how it answers, and the row is what nodes hold while they take a place for a request.
-- Rows: one per host. A new table: locks nothing, takes no time.
CREATE TABLE source_host (
    host VARCHAR(255) NOT NULL COMMENT 'Host and port',
    last_answer_at DATETIME(6) NULL COMMENT 'UTC; last usable answer; empty where there was none',
    last_failure_at DATETIME(6) NULL COMMENT 'UTC; last time that an address gave no usable answer; empty where that never happened',
    last_failure VARCHAR(1000) NULL COMMENT 'What was the case then, in words',
    CONSTRAINT source_host_pk PRIMARY KEY (host)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'A row per host that is asked';
