-- The trail is filtered by a period. In place: reads and writes go on, about 2 s on a million rows.
CREATE INDEX ix_audit_entry_at ON audit_entry (at, id);
