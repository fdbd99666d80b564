-- Why: a forecast warns of rain in a prediction, and whoever doubts it must find the answer that said so.
-- Rows: one per day of issue and circuit, some 170 a season. A new table: locks nothing, takes no time. Forecasts that were fetched
-- before it was there have no row.
CREATE TABLE weather_forcast_origin (
    issued_on DATE NOT NULL COMMENT 'UTC day on which the forecast was fetched, as in weather_forcast',
    circuit_id VARCHAR(80) NOT NULL COMMENT 'Circuit that it is for; see dim_track',
    address VARCHAR(2000) NOT NULL COMMENT 'Address that was asked',
    payload_id BIGINT NULL COMMENT 'The answer as it is kept; empty where none is kept',
    read_by_run_id BIGINT NOT NULL COMMENT 'Run that read it last',
    read_at DATETIME(6) NOT NULL COMMENT 'UTC; when it did',
    CONSTRAINT weather_forcast_origin_pk PRIMARY KEY (issued_on, circuit_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'Where each forecast was read';
