-- One row per API token. Only the hash is kept. New table, locks nothing.
CREATE TABLE api_token (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'the number by which it is revoked',
  hash CHAR(64) NOT NULL COMMENT 'SHA-256 of the token, hexadecimal',
  account VARCHAR(100) NOT NULL COMMENT 'account.name: whose it is',
  role VARCHAR(20) NOT NULL COMMENT 'what it may do at most; the account may do less by now',
  label VARCHAR(200) NOT NULL COMMENT 'what it is for, in the words of whoever made it',
  created_at DATETIME(6) NOT NULL COMMENT 'UTC',
  last_used_at DATETIME(6) NULL COMMENT 'UTC, to the minute',
  expires_at DATETIME(6) NULL COMMENT 'UTC; NULL is never',
  revoked_at DATETIME(6) NULL COMMENT 'UTC',
  CONSTRAINT pk_api_token PRIMARY KEY (id),
  UNIQUE KEY uk_api_token_hash (hash),
  KEY ix_api_token_account (account, id),
  CONSTRAINT fk_api_token_account FOREIGN KEY (account) REFERENCES account (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'what API clients send';
