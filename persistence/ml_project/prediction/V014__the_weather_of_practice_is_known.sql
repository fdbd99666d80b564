-- Why: how much practice says of qualifying depends on whether it was as wet and as warm.
-- Rows: one per practice session whose laps are known. A new table: locks nothing, takes no time whatever the rest holds.
CREATE TABLE practice_weather (
    season SMALLINT UNSIGNED NOT NULL COMMENT 'Year of the championship',
    round_number SMALLINT UNSIGNED NOT NULL COMMENT 'Number of the Grand Prix in its season, from 1',
    session_code VARCHAR(10) NOT NULL COMMENT 'FP1, FP2, FP3 or SQ (sprint qualifying)',
    air_celsius DOUBLE NULL COMMENT 'Median over the laps of the session; empty where not told',
    track_celsius DOUBLE NULL COMMENT 'Median over the laps of the session; empty where not told',
    rain_share DOUBLE NOT NULL COMMENT 'Share of the laps at whose end it rained, 0 to 1',
    laps SMALLINT UNSIGNED NOT NULL COMMENT 'Laps of which the weather is known',
    source_name VARCHAR(40) NOT NULL COMMENT 'Timing source that told it',
    updated_at DATETIME(6) NOT NULL COMMENT 'UTC; when the row last changed',
    CONSTRAINT practice_weather_pk PRIMARY KEY (season, round_number, session_code)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'The weather at the track in each practice session';
