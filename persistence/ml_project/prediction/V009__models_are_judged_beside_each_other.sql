-- Why: a model takes over from another by an operator's word, who must see how good both were.
-- Rows: one per model and run of F1_Prediction_Job. A new table: locks nothing, takes no time.
CREATE TABLE model_judgement (
    run_id BIGINT NOT NULL COMMENT 'Run of F1_Prediction_Job that judged',
    model_kind VARCHAR(40) NOT NULL COMMENT 'Which model',
    champion TINYINT(1) NOT NULL COMMENT '1 for the model whose prediction was told',
    events SMALLINT UNSIGNED NOT NULL COMMENT 'Events before the weekend that it was judged by, each predicted from what was known before it',
    position_mean_error DOUBLE NOT NULL COMMENT 'Mean of the absolute errors in places',
    rank_correlation DOUBLE NOT NULL COMMENT 'Spearman, mean over events, from -1 to 1',
    gap_median_error_seconds DOUBLE NOT NULL COMMENT 'Median absolute error of the gap to the fastest, in seconds',
    poles_right SMALLINT UNSIGNED NOT NULL COMMENT 'Events whose first was told',
    judged_at DATETIME(6) NOT NULL COMMENT 'UTC',
    CONSTRAINT model_judgement_pk PRIMARY KEY (run_id, model_kind)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'How good each model was';
