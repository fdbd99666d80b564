-- Why: whoever doubts a prediction must find every answer and file that fed it, and what was revised since.
-- Rows: one per answer or file and prediction: ten from files, some hundred from live sources. A new table: locks nothing, takes no time.
CREATE TABLE prediction_source (
    run_id BIGINT NOT NULL COMMENT 'Prediction that it fed',
    place SMALLINT UNSIGNED NOT NULL COMMENT 'Order in the list, from 1: this weekend first, then the newest',
    address VARCHAR(2000) NOT NULL COMMENT 'Address that was asked, or name of the file',
    body_sha256 CHAR(64) NULL COMMENT 'SHA-256 of the answer, or of the file as it was when it was predicted, hexadecimal; empty where not kept',
    body_bytes BIGINT NULL COMMENT 'Its length, bytes; empty where not kept',
    payload_id BIGINT NULL COMMENT 'The answer as it is kept; empty for files, and where none is kept',
    read_at DATETIME(6) NOT NULL COMMENT 'UTC; when the answer came in, or the last row was loaded from the file',
    result_rows INT UNSIGNED NOT NULL COMMENT 'Results that were taken from it and used; 0 for calendars',
    of_weekend TINYINT(1) NOT NULL COMMENT '1 where it tells of the weekend that is predicted',
    changed_before TINYINT(1) NOT NULL COMMENT '1 for a file that was written after its rows were loaded, so that its hash is not of what was read',
    CONSTRAINT prediction_source_pk PRIMARY KEY (run_id, place),
    CONSTRAINT prediction_source_of_prediction FOREIGN KEY (run_id) REFERENCES prediction (run_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'What a prediction was made from';
