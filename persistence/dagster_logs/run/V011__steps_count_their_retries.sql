-- Retries of items inside a chunk. JSR-352 has no metric for them, so earlier steps have 0. Instant, copies no rows.
ALTER TABLE run_step ADD COLUMN retry_count BIGINT NOT NULL DEFAULT 0 COMMENT 'reads, items or writes tried again after an error';
