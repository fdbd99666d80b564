-- Why: pages and messages show what was predicted, for when, from what.
-- Rows: one per run of F1_Prediction_Job. A new table: locks nothing, takes no time whatever the rest holds.
CREATE TABLE prediction (
    run_id BIGINT NOT NULL COMMENT 'Run that made it',
    season SMALLINT UNSIGNED NOT NULL COMMENT 'Season of the event predicted',
    round_number SMALLINT UNSIGNED NOT NULL COMMENT 'Round of the event predicted',
    event_key VARCHAR(120) NOT NULL COMMENT 'Season and Grand Prix, 2024-bahrain',
    event_name VARCHAR(120) NOT NULL COMMENT 'Bahrain Grand Prix',
    demonstration TINYINT(1) NOT NULL COMMENT '1 where the data is the simulated championship',
    pole_time_millis INT UNSIGNED NULL COMMENT 'Predicted fastest lap of qualifying, milliseconds; empty where no lap of the weekend tells it',
    sessions_used VARCHAR(80) NOT NULL COMMENT 'Sessions of the weekend that it knew, comma between: FP1,FP2,FP3',
    notes LONGTEXT NOT NULL COMMENT 'JSON array of sentences that a reader should know, a wet session say',
    cut_off DATETIME(6) NOT NULL COMMENT 'UTC; nothing published later was used',
    predicted_at DATETIME(6) NOT NULL COMMENT 'UTC',
    CONSTRAINT prediction_pk PRIMARY KEY (run_id),
    KEY prediction_by_event (season, round_number, predicted_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'A row per prediction of a qualifying';
