-- Why: sensors and jobs ask which weekend is on; update_calendar_job keeps this table true.
-- Rows: one per Grand Prix, about 24 a season. A new table: locks nothing, takes no time whatever the rest holds.
CREATE TABLE f1_calendar (
    season SMALLINT UNSIGNED NOT NULL COMMENT 'Year of the championship',
    round_number SMALLINT UNSIGNED NOT NULL COMMENT 'Number of the Grand Prix in its season, from 1',
    event_key VARCHAR(120) NOT NULL COMMENT 'Name in run keys and partitions: season and Grand Prix, 2024-bahrain',
    event_name VARCHAR(120) NOT NULL COMMENT 'Bahrain Grand Prix',
    circuit_id VARCHAR(80) NOT NULL COMMENT 'Circuit as the source names it for ever; see dim_track',
    weekend_format VARCHAR(40) NOT NULL COMMENT 'conventional, sprint, sprint_shootout or sprint_qualifying',
    race_date DATE NOT NULL COMMENT 'Local day of the race',
    practice_1_start DATETIME(6) NULL COMMENT 'UTC; empty where the session is not held or its time not known',
    practice_2_start DATETIME(6) NULL COMMENT 'UTC; empty where the session is not held or its time not known',
    practice_3_start DATETIME(6) NULL COMMENT 'UTC; empty where the session is not held or its time not known',
    sprint_qualifying_start DATETIME(6) NULL COMMENT 'UTC; empty where the session is not held or its time not known',
    sprint_start DATETIME(6) NULL COMMENT 'UTC; empty where the session is not held or its time not known',
    qualifying_start DATETIME(6) NULL COMMENT 'UTC; empty where the session is not held or its time not known',
    race_start DATETIME(6) NULL COMMENT 'UTC; empty where the session is not held or its time not known',
    source_name VARCHAR(40) NOT NULL COMMENT 'Timing source that the row came from; demo marks the simulated championship',
    updated_at DATETIME(6) NOT NULL COMMENT 'UTC; when the row last changed',
    CONSTRAINT f1_calendar_pk PRIMARY KEY (season, round_number),
    CONSTRAINT f1_calendar_event_key UNIQUE (event_key)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'A row per Grand Prix, with the start of each session';
