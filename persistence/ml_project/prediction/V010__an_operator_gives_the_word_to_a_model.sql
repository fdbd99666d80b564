-- Why: a challenger takes over by an operator's word, and whoever reads a prediction later must find out whose word it was, and when.
-- Rows: one per word given or taken back, a handful a year; append-only. A new table: locks nothing, takes no time.
CREATE TABLE champion_choice (
    choice_id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'Number of the choice; the latest stands',
    follows_id BIGINT NOT NULL COMMENT 'The choice that stood before, 0 for none; unique, so that of two operators at once only one is heard',
    model_kind VARCHAR(40) NULL COMMENT 'The model that speaks from then on; empty where the setting decides again',
    earlier_kind VARCHAR(40) NOT NULL COMMENT 'The model that spoke before',
    setting_kind VARCHAR(40) NOT NULL COMMENT 'What the setting pitwall.prediction.model named at that moment',
    takes_back_id BIGINT NULL COMMENT 'The choice that this one takes back; empty where it takes none back',
    reason VARCHAR(500) NOT NULL COMMENT 'Why, in the operator''s words',
    chosen_by VARCHAR(190) NOT NULL COMMENT 'Account that chose',
    chosen_at DATETIME(6) NOT NULL COMMENT 'UTC',
    CONSTRAINT champion_choice_pk PRIMARY KEY (choice_id),
    CONSTRAINT champion_choice_follows UNIQUE (follows_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = 'Which model speaks, by whose word';
