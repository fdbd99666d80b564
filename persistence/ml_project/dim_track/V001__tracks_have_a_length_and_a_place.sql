-- Why: features and reports need the kind of a circuit and where it lies; load_track_data_job keeps this table.
-- Rows: one per circuit, about 35. A new table: locks nothing, takes no time whatever the rest holds.
CREATE TABLE dim_track (
    circuit_id VARCHAR(80) NOT NULL COMMENT 'Circuit as the source names it for ever',
    circuit_name VARCHAR(200) NOT NULL COMMENT 'Name of the circuit',
    place VARCHAR(120) NOT NULL COMMENT 'Town, empty where not known',
    country VARCHAR(120) NOT NULL COMMENT 'Country in English, empty where not known',
    latitude_degrees DECIMAL(9, 6) NULL COMMENT 'North is positive; empty where not known',
    longitude_degrees DECIMAL(9, 6) NULL COMMENT 'East is positive; empty where not known',
    lap_length_km DECIMAL(6, 3) NULL COMMENT 'Kilometres of one lap; empty where not known',
    turns SMALLINT UNSIGNED NULL COMMENT 'Number of corners; empty where not known',
    circuit_type VARCHAR(20) NOT NULL COMMENT 'STREET, ROAD or RACE; empty where not known',
    direction VARCHAR(20) NOT NULL COMMENT 'CLOCKWISE or ANTI_CLOCKWISE; empty where not known',
    updated_at DATETIME(6) NOT NULL COMMENT 'UTC; when the row last changed',
    CONSTRAINT dim_track_pk PRIMARY KEY (circuit_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'A row per circuit';
