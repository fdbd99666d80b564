-- Why: the page, the run and the message show the same picture, drawn by the step and not again by each reader.
-- Rows: one to three per prediction, of some 50 kilobytes. A new table: locks nothing, takes no time.
CREATE TABLE prediction_picture (
    run_id BIGINT NOT NULL COMMENT 'Prediction that it shows',
    picture_kind VARCHAR(40) NOT NULL COMMENT 'predicted_order, predicted_against_actual_time or predicted_against_actual_position',
    svg LONGTEXT NOT NULL COMMENT 'For pages',
    png LONGBLOB NOT NULL COMMENT 'For messages',
    alternative VARCHAR(2000) NOT NULL COMMENT 'What it says, for those who cannot see it',
    drawn_at DATETIME(6) NOT NULL COMMENT 'UTC',
    CONSTRAINT prediction_picture_pk PRIMARY KEY (run_id, picture_kind),
    CONSTRAINT prediction_picture_of_prediction FOREIGN KEY (run_id) REFERENCES prediction (run_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'The pictures of a prediction';
