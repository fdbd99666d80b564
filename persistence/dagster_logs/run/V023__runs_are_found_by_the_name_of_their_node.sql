-- The list of runs is filtered by the node's name. Built in place, does not lock; some seconds on a million rows.
CREATE INDEX ix_run_node_name ON run (node_name, id);
