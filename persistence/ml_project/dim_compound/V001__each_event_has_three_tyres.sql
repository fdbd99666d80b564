-- Why: HARD of one weekend is MEDIUM of another; load_compound_data_job says which rubber stood behind the name.
-- Rows: three per Grand Prix. A new table: locks nothing, takes no time whatever the rest holds.
CREATE TABLE dim_compound (
    season SMALLINT UNSIGNED NOT NULL COMMENT 'Year of the championship',
    round_number SMALLINT UNSIGNED NOT NULL COMMENT 'Number of the Grand Prix in its season, from 1',
    nominated_as VARCHAR(20) NOT NULL COMMENT 'HARD, MEDIUM or SOFT of that weekend',
    compound VARCHAR(20) NOT NULL COMMENT 'C1 to C6; in 2018 SUPERHARD to HYPERSOFT',
    updated_at DATETIME(6) NOT NULL COMMENT 'UTC; when the row last changed',
    CONSTRAINT dim_compound_pk PRIMARY KEY (season, round_number, nominated_as)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'Which rubber stood behind HARD, MEDIUM and SOFT of a weekend';
