-- Why: how good the models are is told by round and by season, also of rounds that nobody had predicted when they were run.
-- Rows: one per model and qualifying since 2018, some 25 a season and model. A new table: locks nothing, takes no time.
CREATE TABLE judged_round (
    demonstration TINYINT(1) NOT NULL COMMENT '1 for the simulated championship: the two are never mixed',
    model_kind VARCHAR(40) NOT NULL COMMENT 'Which model',
    season SMALLINT UNSIGNED NOT NULL COMMENT 'Season of the qualifying',
    round_number SMALLINT UNSIGNED NOT NULL COMMENT 'Round of the qualifying',
    event_name VARCHAR(120) NOT NULL COMMENT 'Bahrain Grand Prix',
    drivers_compared SMALLINT UNSIGNED NOT NULL COMMENT 'Drivers predicted and classified',
    position_mean_error DOUBLE NOT NULL COMMENT 'Mean of the absolute errors in places; predicted from what was known before that qualifying',
    rank_correlation DOUBLE NOT NULL COMMENT 'Spearman, from -1 to 1',
    gap_median_error_millis INT UNSIGNED NULL COMMENT 'Median absolute error of the gap to the fastest; empty where no gap is known',
    pole_right TINYINT(1) NOT NULL COMMENT '1 where the first predicted was the first',
    baseline_position_mean_error DOUBLE NOT NULL COMMENT 'The same for the rank by best practice lap',
    baseline_rank_correlation DOUBLE NOT NULL COMMENT 'The same for the rank by best practice lap',
    circumstances LONGTEXT NOT NULL COMMENT 'JSON array of sentences on what was unusual, from the data alone; empty array where nothing is known',
    run_id BIGINT NOT NULL COMMENT 'Run of F1_Prediction_Job that judged it last',
    judged_at DATETIME(6) NOT NULL COMMENT 'UTC',
    CONSTRAINT judged_round_pk PRIMARY KEY (demonstration, model_kind, season, round_number)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'How good each model was in each round, walk-forward';
