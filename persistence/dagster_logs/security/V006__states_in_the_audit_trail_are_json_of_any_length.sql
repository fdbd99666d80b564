-- How something was and is became JSON, and a run config or a cursor may be longer than TEXT holds. Rows keep their text. Copies
-- the table: about 5 s on a million rows, during which nobody writes to it.
ALTER TABLE audit_entry
  MODIFY COLUMN before_text LONGTEXT NULL COMMENT 'JSON: how it was, without secrets; plain text in lines from before V006',
  MODIFY COLUMN after_text LONGTEXT NULL COMMENT 'JSON: how it is, without secrets; plain text in lines from before V006';
