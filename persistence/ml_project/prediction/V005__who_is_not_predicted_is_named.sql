-- Why: a driver who is left out is named with the reason, never dropped quietly.
-- Rows: none to five per prediction. A new table: locks nothing, takes no time whatever the rest holds.
CREATE TABLE prediction_absentee (
    run_id BIGINT NOT NULL COMMENT 'Prediction that leaves him out',
    driver_id VARCHAR(80) NOT NULL COMMENT 'Driver as the source names him for ever',
    driver_name VARCHAR(120) NOT NULL COMMENT 'First and last name',
    team_name VARCHAR(80) NOT NULL COMMENT 'Name of the constructor in that year, empty where not known',
    reason VARCHAR(300) NOT NULL COMMENT 'Why he is not predicted, a sentence',
    CONSTRAINT prediction_absentee_pk PRIMARY KEY (run_id, driver_id),
    CONSTRAINT prediction_absentee_of_prediction FOREIGN KEY (run_id) REFERENCES prediction (run_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'A row per driver whom a prediction leaves out';
