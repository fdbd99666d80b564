-- An operator lets a waiting run start although a limit is reached. Existing runs keep to their limits. Instant, copies no rows.
ALTER TABLE run ADD COLUMN ignores_limits BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'whether the queue starts it above its limits';
