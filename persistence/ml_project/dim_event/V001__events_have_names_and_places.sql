-- Why: reports join on what an event is called and where it was, without the clock of its sessions.
-- Rows: one per Grand Prix, about 24 a season. A new table: locks nothing, takes no time whatever the rest holds.
CREATE TABLE dim_event (
    season SMALLINT UNSIGNED NOT NULL COMMENT 'Year of the championship',
    round_number SMALLINT UNSIGNED NOT NULL COMMENT 'Number of the Grand Prix in its season, from 1',
    event_key VARCHAR(120) NOT NULL COMMENT 'Season and Grand Prix, 2024-bahrain',
    event_name VARCHAR(120) NOT NULL COMMENT 'Bahrain Grand Prix',
    official_name VARCHAR(200) NOT NULL COMMENT 'Name with the sponsor, empty where not known',
    circuit_id VARCHAR(80) NOT NULL COMMENT 'Circuit; see dim_track',
    place VARCHAR(120) NOT NULL COMMENT 'Town, empty where not known',
    country VARCHAR(120) NOT NULL COMMENT 'Country in English, empty where not known',
    weekend_format VARCHAR(40) NOT NULL COMMENT 'conventional, sprint, sprint_shootout or sprint_qualifying',
    race_date DATE NOT NULL COMMENT 'Local day of the race',
    updated_at DATETIME(6) NOT NULL COMMENT 'UTC; when the row last changed',
    CONSTRAINT dim_event_pk PRIMARY KEY (season, round_number),
    CONSTRAINT dim_event_event_key UNIQUE (event_key)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'A row per Grand Prix: what it is called and where it is held';
