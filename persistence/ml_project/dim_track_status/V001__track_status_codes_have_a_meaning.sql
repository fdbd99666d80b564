-- Why: laps carry the codes of the timing feed; data_load_track_status_job says what each means.
-- Rows: about seven. A new table: locks nothing, takes no time whatever the rest holds.
CREATE TABLE dim_track_status (
    status_code VARCHAR(4) NOT NULL COMMENT 'Code of the timing feed, 1 to 7',
    feed_message VARCHAR(40) NOT NULL COMMENT 'Word of the feed, AllClear say; empty where it has none',
    meaning VARCHAR(200) NOT NULL COMMENT 'What it means to a reader',
    updated_at DATETIME(6) NOT NULL COMMENT 'UTC; when the row last changed',
    CONSTRAINT dim_track_status_pk PRIMARY KEY (status_code)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'A row per track status code of the timing feed';
