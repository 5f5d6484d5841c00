-- A price without its amount could be written and no longer be read.
ALTER TABLE service_offer ADD CHECK ((amount IS NULL) = (price_model = 'ON_QUOTE'));
