-- Why: every read of the outside is kept before it is parsed, so that it can be looked at, compared and replayed.
-- Rows: one per different answer of an address; a weekend of the timing archive is some 60, up to 1 MB each compressed. A new
-- table: locks nothing, takes no time.
CREATE TABLE payload (
    payload_id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Number of the answer',
    host VARCHAR(255) NOT NULL COMMENT 'Host and port that was asked',
    address VARCHAR(2000) NOT NULL COMMENT 'Address that was asked, with its query',
    address_sha256 CHAR(64) NOT NULL COMMENT 'SHA-256 of the address, hexadecimal: what it is found by',
    http_status SMALLINT UNSIGNED NOT NULL COMMENT 'Status of the answer',
    content_type VARCHAR(200) NOT NULL COMMENT 'As the server names it; empty where it does not',
    entity_tag VARCHAR(500) NULL COMMENT 'ETag; empty where the server gives none',
    last_modified VARCHAR(100) NULL COMMENT 'Last-Modified as written; empty where the server gives none',
    body_sha256 CHAR(64) NOT NULL COMMENT 'SHA-256 of the body, hexadecimal',
    body_bytes BIGINT NOT NULL COMMENT 'Length of the body before it was compressed, bytes',
    body_gzip LONGBLOB NULL COMMENT 'The body, compressed by gzip; empty where only the account of it is kept',
    revision_of BIGINT NULL COMMENT 'The earlier answer of the same address with status 200 that this one differs from; empty for the first, and for other statuses',
    first_seen_at DATETIME(6) NOT NULL COMMENT 'UTC; when it came in first',
    last_seen_at DATETIME(6) NOT NULL COMMENT 'UTC; when it came in, or was confirmed, last',
    times_seen BIGINT NOT NULL COMMENT 'How often it came in or was confirmed',
    CONSTRAINT payload_pk PRIMARY KEY (payload_id),
    KEY payload_by_address (address_sha256, payload_id),
    KEY payload_by_host (host, last_seen_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'A row per different answer of an address, as it came';
