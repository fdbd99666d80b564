-- Why: when an answer turns out to have been revised, people ask which predictions used the old one.
-- Rows: all of prediction_source. An index: it is made beside reads and writes, in some seconds for a million rows.
CREATE INDEX prediction_source_by_payload ON prediction_source (payload_id, run_id);
