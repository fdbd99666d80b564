-- Why: a run without season and round takes the latest weekend when it begins, and must keep it when a later one begins.
-- Rows: one per run of F1_Prediction_Job and of Evaluation_Prediction_Job. A new table: locks nothing, takes no time.
CREATE TABLE prediction_target (
    run_id BIGINT NOT NULL COMMENT 'Run',
    season SMALLINT UNSIGNED NOT NULL COMMENT 'Season of the event that the run is about',
    round_number SMALLINT UNSIGNED NOT NULL COMMENT 'Round of the event that the run is about',
    CONSTRAINT prediction_target_pk PRIMARY KEY (run_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'The event that a run is about';
