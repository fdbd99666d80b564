-- Why: how good it was is shown with every prediction, and beside what anyone could have guessed.
-- Rows: one per prediction whose qualifying is known. A new table: locks nothing, takes no time whatever the rest holds.
CREATE TABLE prediction_evaluation (
    run_id BIGINT NOT NULL COMMENT 'Prediction that is judged',
    evaluated_by_run_id BIGINT NOT NULL COMMENT 'Run of Evaluation_Prediction_Job that judged it',
    drivers_compared SMALLINT UNSIGNED NOT NULL COMMENT 'Drivers predicted and classified',
    position_mean_error DOUBLE NOT NULL COMMENT 'Mean of the absolute errors in places',
    rank_correlation DOUBLE NOT NULL COMMENT 'Spearman, from -1 to 1',
    gap_median_error_millis INT UNSIGNED NULL COMMENT 'Median absolute error of the gap to the fastest; empty where no gap is known',
    pole_right TINYINT(1) NOT NULL COMMENT '1 where the first predicted was the first',
    baseline_position_mean_error DOUBLE NOT NULL COMMENT 'The same for the rank by best practice lap',
    baseline_rank_correlation DOUBLE NOT NULL COMMENT 'The same for the rank by best practice lap',
    evaluated_at DATETIME(6) NOT NULL COMMENT 'UTC',
    CONSTRAINT prediction_evaluation_pk PRIMARY KEY (run_id),
    CONSTRAINT prediction_evaluation_of_prediction FOREIGN KEY (run_id) REFERENCES prediction (run_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'How good a prediction was';
