-- What a service has lifted where it was used, as the barrel found out; the store ranks by it.
ALTER TABLE service_record
    ADD effect       numeric(6, 2),                   -- points of 100, median over what others gained meanwhile
    ADD effect_firms int NOT NULL DEFAULT 0;          -- how many firms stand behind it
