-- Where the demonstration's clock stands, so that a restart goes on with the next weekend instead of beginning again over results that
-- are stored already. One row, written every half minute while pitwall.source=demo. Locks nothing else.
CREATE TABLE demo_clock (
  id INT NOT NULL COMMENT 'always 1',
  begun_at DATETIME(6) NOT NULL COMMENT 'UTC, when the clock stood at the beginning of the slot of the weekend',
  weekend INT NOT NULL COMMENT 'number of the weekend since the first of the demonstration',
  first_season INT NOT NULL COMMENT 'first season that the demonstration shows',
  seen_at DATETIME(6) NOT NULL COMMENT 'UTC, when the server last ran',
  CONSTRAINT pk_demo_clock PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'one row: the clock of the demonstration';
