-- Why: read = written + unchanged + refused, and whoever asks what was refused gets the row itself.
-- Rows: hopefully none. A new table: locks nothing, takes no time.
CREATE TABLE refused_row (
    refusal_sha256 CHAR(64) NOT NULL COMMENT 'SHA-256 of origin, text and reason, hexadecimal: the same refusal again is the same row',
    result_table VARCHAR(40) NOT NULL COMMENT 'Table of the source that it belongs to',
    row_origin VARCHAR(300) NOT NULL COMMENT 'Where it was read: file and line, or address and place',
    raw_text LONGTEXT NOT NULL COMMENT 'The row as it came',
    reason VARCHAR(1000) NOT NULL COMMENT 'Field, value and what is allowed',
    source_name VARCHAR(40) NOT NULL COMMENT 'Timing source that the row came from',
    first_refused_by_run_id BIGINT NOT NULL COMMENT 'Run that refused it first',
    first_refused_at DATETIME(6) NOT NULL COMMENT 'UTC',
    last_refused_at DATETIME(6) NOT NULL COMMENT 'UTC; the last load that met it again',
    CONSTRAINT refused_row_pk PRIMARY KEY (refusal_sha256)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'A row per item of input that was not taken';
