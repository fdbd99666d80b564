-- Why: the sensor of the CSV extract compares the table of laps with what the latest extract held.
-- Rows: one per extract. A new table: locks nothing, takes no time whatever the rest holds.
CREATE TABLE session_data_extract (
    run_id BIGINT NOT NULL COMMENT 'Run that writes it, or wrote it',
    laps_changed_at DATETIME(6) NULL COMMENT 'UTC; latest change of all_session_data when the extract began; empty where it had no row',
    rows_written BIGINT NULL COMMENT 'Laps in the file; empty until it is whole and in its place',
    file_path VARCHAR(1000) NULL COMMENT 'Where the file is, on the node that wrote it; empty until it is there',
    file_sha256 CHAR(64) NULL COMMENT 'SHA-256 of the file, hexadecimal; empty until it is there',
    written_at DATETIME(6) NULL COMMENT 'UTC; when the file was put in its place; empty until then',
    CONSTRAINT session_data_extract_pk PRIMARY KEY (run_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'A row per CSV extract of all_session_data';
