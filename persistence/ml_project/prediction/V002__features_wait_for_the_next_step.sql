-- Why: steps of a run hand on through the database, so that a restart on another node goes on where the first stopped.
-- Rows: one per run of F1_Prediction_Job, of some hundred kilobytes. A new table: locks nothing, takes no time.
CREATE TABLE feature_set (
    run_id BIGINT NOT NULL COMMENT 'Run that built it',
    season SMALLINT UNSIGNED NOT NULL COMMENT 'Season of the event to predict',
    round_number SMALLINT UNSIGNED NOT NULL COMMENT 'Round of the event to predict',
    driver_rows INT UNSIGNED NOT NULL COMMENT 'Drivers of the event to predict',
    document LONGTEXT NOT NULL COMMENT 'JSON: names of the features, and a row of values per driver of the event',
    cut_off DATETIME(6) NOT NULL COMMENT 'UTC; nothing published later was used',
    built_at DATETIME(6) NOT NULL COMMENT 'UTC',
    CONSTRAINT feature_set_pk PRIMARY KEY (run_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'The features of an event to predict, by run';
