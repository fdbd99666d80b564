-- One row per browser that has signed in; in the database, so that a restart or another node does not sign anybody out.
-- New table, locks nothing.
CREATE TABLE sign_in_session (
  id CHAR(64) NOT NULL COMMENT 'SHA-256 of the cookie, hexadecimal',
  account VARCHAR(100) NOT NULL COMMENT 'account.name',
  csrf_token CHAR(43) NOT NULL COMMENT 'what each form of the session carries',
  address VARCHAR(64) NOT NULL COMMENT 'from where it was opened',
  created_at DATETIME(6) NOT NULL COMMENT 'UTC',
  last_seen_at DATETIME(6) NOT NULL COMMENT 'UTC, to the minute',
  expires_at DATETIME(6) NOT NULL COMMENT 'UTC, moves with use',
  notice VARCHAR(4000) NULL COMMENT 'what the next page says once',
  CONSTRAINT pk_sign_in_session PRIMARY KEY (id),
  KEY ix_sign_in_session_account (account),
  KEY ix_sign_in_session_expires (expires_at),
  CONSTRAINT fk_sign_in_session_account FOREIGN KEY (account) REFERENCES account (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'browsers that have signed in';
