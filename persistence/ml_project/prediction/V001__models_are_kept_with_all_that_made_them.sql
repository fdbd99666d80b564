-- Why: a prediction can be made again, bit for bit, only from the model that made it.
-- Rows: one per run of F1_Prediction_Job. A new table: locks nothing, takes no time whatever the rest holds.
CREATE TABLE qualifying_model (
    run_id BIGINT NOT NULL COMMENT 'Run that fitted it',
    season SMALLINT UNSIGNED NOT NULL COMMENT 'Season of the event that it was fitted for',
    round_number SMALLINT UNSIGNED NOT NULL COMMENT 'Round of the event that it was fitted for',
    model_kind VARCHAR(80) NOT NULL COMMENT 'Kind of regression, with its settings in words',
    feature_names LONGTEXT NOT NULL COMMENT 'JSON array, in the order of the coefficients',
    coefficients LONGTEXT NOT NULL COMMENT 'JSON document of the fitted model: everything needed to predict again',
    training_rows INT UNSIGNED NOT NULL COMMENT 'Drivers times events that it learned from',
    training_events INT UNSIGNED NOT NULL COMMENT 'Events that it learned from',
    cut_off DATETIME(6) NOT NULL COMMENT 'UTC; nothing published later was used',
    training_sha256 CHAR(64) NOT NULL COMMENT 'SHA-256 of the data that it learned from, hexadecimal',
    software_version VARCHAR(40) NOT NULL COMMENT 'Version of Pitwall that fitted it',
    fitted_at DATETIME(6) NOT NULL COMMENT 'UTC',
    CONSTRAINT qualifying_model_pk PRIMARY KEY (run_id),
    KEY qualifying_model_by_event (season, round_number)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'A row per fitted model';
