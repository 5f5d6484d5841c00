-- A service that was accepted, or cancelled too late, is owed; what a provider pays back is owed the other way round.
ALTER TABLE payable DROP CONSTRAINT payable_kind_check;
ALTER TABLE payable ADD CONSTRAINT payable_kind_check CHECK (kind IN
    ('PROCESSING', 'MATERIAL', 'TRANSPORT', 'PLATFORM_FEE', 'TAX', 'COMPENSATION', 'SERVICE', 'REFUND'));
