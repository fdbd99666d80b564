-- Why: tyres, speeds and weather of practice are made of the laps of a session, which are put together from up to eight answers.
-- Rows: one per practice session and answer or file, eight a session of the timing archive, some 550 a season. A new table: locks
-- nothing, takes no time. Sessions that were observed before it was there have no row, unless they are observed again.
CREATE TABLE practice_origin (
    season SMALLINT UNSIGNED NOT NULL COMMENT 'Year of the championship',
    round_number SMALLINT UNSIGNED NOT NULL COMMENT 'Number of the Grand Prix in its season, from 1',
    session_code VARCHAR(10) NOT NULL COMMENT 'As in practice_tyre_lap and practice_weather',
    address_sha256 CHAR(64) NOT NULL COMMENT 'SHA-256 of the address, hexadecimal',
    address VARCHAR(2000) NOT NULL COMMENT 'Address that was asked, or name of the file',
    payload_id BIGINT NULL COMMENT 'The answer as it is kept; empty for files, and where none is kept',
    read_by_run_id BIGINT NOT NULL COMMENT 'Run that read it',
    read_at DATETIME(6) NOT NULL COMMENT 'UTC; when it did',
    CONSTRAINT practice_origin_pk PRIMARY KEY (season, round_number, session_code, address_sha256)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'Where the laps of each practice session were read';
