-- Why: what was forecast when is part of what a prediction knew; load_weather_forcast_data_job adds a partition a day.
-- Rows: 24 per circuit, forecast day and day of issue, about 1,200 a race week. A new table: locks nothing, takes no time.
-- The name is spelt as the jobs and reports that read it have always spelt it.
CREATE TABLE weather_forcast (
    issued_on DATE NOT NULL COMMENT 'UTC day on which the forecast was fetched: the partition',
    circuit_id VARCHAR(80) NOT NULL COMMENT 'Circuit that it is for; see dim_track',
    forecast_hour DATETIME(6) NOT NULL COMMENT 'UTC; begin of the hour that is forecast',
    air_temperature_celsius DECIMAL(5, 2) NULL COMMENT 'Two metres above the ground; empty where not given',
    rain_probability_percent DECIMAL(5, 2) NULL COMMENT 'Chance of any precipitation in the hour; empty where not given',
    rain_millimetres DECIMAL(6, 2) NULL COMMENT 'Precipitation of the hour; empty where not given',
    wind_speed_kmh DECIMAL(6, 2) NULL COMMENT 'Ten metres above the ground; empty where not given',
    source_name VARCHAR(40) NOT NULL COMMENT 'Weather source that the row came from',
    updated_at DATETIME(6) NOT NULL COMMENT 'UTC; when the row last changed',
    CONSTRAINT weather_forcast_pk PRIMARY KEY (issued_on, circuit_id, forecast_hour)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'Hourly forecast for a circuit, by the day on which it was made';
