-- Until when the provider promised to deliver, as it stood when the order was booked: what on time is measured by.
ALTER TABLE service_order ADD promised_by timestamptz;
