-- The one row of the gate.
INSERT IGNORE INTO run_queue_gate (id) VALUES (1);
