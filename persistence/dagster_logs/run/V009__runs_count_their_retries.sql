-- Which automatic retry an attempt is, 0 for one that was asked for. Existing attempts were asked for. Instant, copies no rows.
ALTER TABLE run ADD COLUMN retry INT NOT NULL DEFAULT 0 COMMENT 'which automatic retry the latest attempt is, 0 for none';
