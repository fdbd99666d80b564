-- Failures in a row by account and address, so that passwords cannot be tried by the thousand on any node.
-- No foreign key: names that do not exist are counted too. New table, locks nothing.
CREATE TABLE sign_in_failure (
  account VARCHAR(100) NOT NULL COMMENT 'as typed, * for all names tried from the address',
  address VARCHAR(64) NOT NULL COMMENT 'from where',
  failures INT NOT NULL COMMENT 'in a row',
  last_at DATETIME(6) NOT NULL COMMENT 'UTC',
  locked_until DATETIME(6) NULL COMMENT 'UTC; tries before it are not looked at',
  CONSTRAINT pk_sign_in_failure PRIMARY KEY (account, address),
  KEY ix_sign_in_failure_last (last_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'failed sign-ins in a row';
