-- Who changed what, append-only. Read newest first, by who, or by what. New table, locks nothing.
CREATE TABLE audit_entry (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'order of the trail',
  at DATETIME(6) NOT NULL COMMENT 'UTC',
  account VARCHAR(100) NOT NULL COMMENT 'who; pitwall for the system itself',
  means VARCHAR(10) NOT NULL COMMENT 'page, token or system',
  action VARCHAR(60) NOT NULL COMMENT 'AuditAction.code, kept for ever',
  subject VARCHAR(250) NOT NULL COMMENT 'what it was done to',
  before_text TEXT NULL COMMENT 'how it was, without secrets',
  after_text TEXT NULL COMMENT 'how it is, without secrets',
  address VARCHAR(64) NOT NULL COMMENT 'from where',
  CONSTRAINT pk_audit_entry PRIMARY KEY (id),
  KEY ix_audit_entry_account (account, id),
  KEY ix_audit_entry_action (action, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = 'who changed what';
