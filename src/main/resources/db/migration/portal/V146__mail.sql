-- How often a letter was offered to the mail server in vain: those go behind the others, so that none starves them.
ALTER TABLE inbox_message ADD COLUMN mail_tries int NOT NULL DEFAULT 0;
CREATE INDEX ON inbox_message (mail_tries, at) WHERE mailed_at IS NULL;
