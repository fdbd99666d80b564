-- Why: what a practice lap says of pace depends on its tyre, and a driver's speed on the straight is in no result.
-- Rows: some 40 per practice session whose laps are known. A new table: locks nothing, takes no time whatever the rest holds.
CREATE TABLE practice_tyre_lap (
    season SMALLINT UNSIGNED NOT NULL COMMENT 'Year of the championship',
    round_number SMALLINT UNSIGNED NOT NULL COMMENT 'Number of the Grand Prix in its season, from 1',
    session_code VARCHAR(10) NOT NULL COMMENT 'FP1, FP2, FP3 or SQ (sprint qualifying)',
    driver_code VARCHAR(4) NOT NULL COMMENT 'Three letters, VER',
    compound VARCHAR(20) NOT NULL COMMENT 'HARD, MEDIUM, SOFT, INTERMEDIATE, WET; in 2018 HYPERSOFT to HARD; empty where not known',
    best_lap_millis INT UNSIGNED NOT NULL COMMENT 'His best lap on it, milliseconds; times that were taken away do not count',
    trap_kmh SMALLINT UNSIGNED NULL COMMENT 'His highest speed at the trap on it; empty where not taken',
    laps SMALLINT UNSIGNED NOT NULL COMMENT 'Laps with a time on it',
    source_name VARCHAR(40) NOT NULL COMMENT 'Timing source that the laps came from',
    updated_at DATETIME(6) NOT NULL COMMENT 'UTC; when the row last changed',
    CONSTRAINT practice_tyre_lap_pk PRIMARY KEY (season, round_number, session_code, driver_code, compound)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'The best lap of each driver on each tyre in each practice session';
