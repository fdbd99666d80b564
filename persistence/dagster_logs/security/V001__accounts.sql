-- One row per person or machine that may sign in. New table, locks nothing.
CREATE TABLE account (
  name VARCHAR(100) NOT NULL COMMENT 'what is typed at sign-in; never changes, since audit and runs name it',
  password_hash VARCHAR(255) NULL COMMENT 'PBKDF2, algorithm:iterations:salt:hash; NULL until one is set',
  role VARCHAR(20) NOT NULL COMMENT 'viewer, operator or admin',
  enabled BOOLEAN NOT NULL COMMENT 'whether it may sign in',
  created_at DATETIME(6) NOT NULL COMMENT 'UTC',
  password_changed_at DATETIME(6) NULL COMMENT 'UTC',
  version INT NOT NULL COMMENT 'of the row, against lost updates',
  CONSTRAINT pk_account PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'who may sign in';
