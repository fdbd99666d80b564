-- One row per filter of a list that somebody has kept under a name. New table, locks nothing.
CREATE TABLE saved_filter (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'the number by which it is forgotten',
  account VARCHAR(100) NOT NULL COMMENT 'account.name: whose it is; no foreign key, a filter without its account is no harm',
  page VARCHAR(40) NOT NULL COMMENT 'path of the list, /runs say',
  name VARCHAR(80) NOT NULL COMMENT 'what its owner calls it',
  query VARCHAR(2000) NOT NULL COMMENT 'the query of the address, without the question mark',
  created_at DATETIME(6) NOT NULL COMMENT 'UTC',
  CONSTRAINT pk_saved_filter PRIMARY KEY (id),
  UNIQUE KEY uk_saved_filter_name (account, page, name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'filters of lists that people keep';
