-- Why: a lap is put together from up to eight answers, and whoever doubts what was made of it must find them.
-- Rows: one per session and answer or file, eight a session of the timing archive, some 1,000 a season. A new table: locks nothing,
-- takes no time. Sessions that were loaded before it was there have no row.
CREATE TABLE all_session_data_origin (
    season SMALLINT UNSIGNED NOT NULL COMMENT 'Year of the championship',
    round_number SMALLINT UNSIGNED NOT NULL COMMENT 'Number of the Grand Prix in its season, from 1',
    session_code VARCHAR(10) NOT NULL COMMENT 'As in all_session_data',
    address_sha256 CHAR(64) NOT NULL COMMENT 'SHA-256 of the address, hexadecimal',
    address VARCHAR(2000) NOT NULL COMMENT 'Address that was asked, or name of the file',
    loaded_by_run_id BIGINT NOT NULL COMMENT 'Run that last wrote a lap of the session from it',
    loaded_at DATETIME(6) NOT NULL COMMENT 'UTC; when it did',
    CONSTRAINT all_session_data_origin_pk PRIMARY KEY (season, round_number, session_code, address_sha256)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'Where the laps of each session were read';
