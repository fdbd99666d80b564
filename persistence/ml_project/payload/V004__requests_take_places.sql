-- Why: a host that allows 200 requests an hour allows them to all nodes together.
-- Rows: the requests of the last hour or so, a few hundred. A new table: locks nothing, takes no time.
CREATE TABLE source_request (
    request_id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Number of the place',
    host VARCHAR(255) NOT NULL COMMENT 'Host and port',
    place_at DATETIME(6) NOT NULL COMMENT 'UTC; when the request is, or was, to be made',
    CONSTRAINT source_request_pk PRIMARY KEY (request_id),
    KEY source_request_by_host (host, place_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'A row per request to a host that counts them';
