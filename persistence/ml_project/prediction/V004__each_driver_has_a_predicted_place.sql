-- Why: the order is the product.
-- Rows: about 20 per prediction. A new table: locks nothing, takes no time whatever the rest holds.
CREATE TABLE prediction_row (
    run_id BIGINT NOT NULL COMMENT 'Prediction that it belongs to',
    driver_id VARCHAR(80) NOT NULL COMMENT 'Driver as the source names him for ever, max-verstappen',
    predicted_position SMALLINT UNSIGNED NOT NULL COMMENT 'From 1, pole',
    driver_code VARCHAR(4) NOT NULL COMMENT 'Three letters, VER',
    driver_name VARCHAR(120) NOT NULL COMMENT 'First and last name',
    team_id VARCHAR(80) NOT NULL COMMENT 'Constructor of that year, red-bull',
    team_name VARCHAR(80) NOT NULL COMMENT 'Name of the constructor in that year',
    predicted_time_millis INT UNSIGNED NULL COMMENT 'Predicted best lap in qualifying, milliseconds; empty where no pole time is told',
    gap_percent DOUBLE NOT NULL COMMENT 'Gap to the predicted fastest, in percent of his lap: what the model predicts',
    band_50_low_percent DOUBLE NOT NULL COMMENT 'Lower end of the gap, in percent of the pole time, in which half of the drivers should fall',
    band_50_high_percent DOUBLE NOT NULL COMMENT 'Upper end of that band',
    band_80_low_percent DOUBLE NOT NULL COMMENT 'Lower end of the gap, in percent of the pole time, in which four of five drivers should fall',
    band_80_high_percent DOUBLE NOT NULL COMMENT 'Upper end of that band',
    pole_probability DOUBLE NOT NULL COMMENT 'From 0 to 1; over all drivers of the prediction they add up to 1',
    q3_probability DOUBLE NOT NULL COMMENT 'From 0 to 1, of being among the first ten',
    best_practice_lap_millis INT UNSIGNED NULL COMMENT 'Best lap of the weekend before qualifying; empty where he set none',
    baseline_position SMALLINT UNSIGNED NULL COMMENT 'Place by best practice lap, what the prediction is judged beside; empty where he set none',
    CONSTRAINT prediction_row_pk PRIMARY KEY (run_id, driver_id),
    CONSTRAINT prediction_row_of_prediction FOREIGN KEY (run_id) REFERENCES prediction (run_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'A row per driver of a prediction';
