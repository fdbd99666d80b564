-- Why: one answer feeds results, tyres and weather, and a list of thousands is read by what they fed and by season.
-- Rows: all of prediction_source, some thousand a prediction. Columns are added at the end: no row is written, nothing is locked for
-- longer than a moment. What was written down before counts results only, and has no season.
ALTER TABLE prediction_source
    ADD COLUMN tyre_rows INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'Rows of practice_tyre_lap of the sessions that it tells of',
    ADD COLUMN weather_rows INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'Rows of practice_weather of the sessions that it tells of',
    ADD COLUMN forecast_rows INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'Qualifyings whose forecast was taken from it',
    ADD COLUMN first_season SMALLINT UNSIGNED NULL COMMENT 'Earliest season of what was taken from it; empty for calendars, and where not written down',
    ADD COLUMN last_season SMALLINT UNSIGNED NULL COMMENT 'Latest season of what was taken from it; empty for calendars, and where not written down',
    ADD COLUMN origin_kept TINYINT(1) NOT NULL DEFAULT 1 COMMENT '0 for rows of which nobody wrote down where they came from; the address is their table then';
