-- An inspector may hold two certificates, of the department and of the government (REG-05).
ALTER TABLE registry.inspector
    ADD COLUMN certificate_kind text NOT NULL DEFAULT 'DEPARTMENT' CHECK (certificate_kind IN ('DEPARTMENT', 'GOVERNMENT')),
    ADD COLUMN second_certificate text,
    ADD COLUMN second_valid_until date,
    ADD CHECK ((second_certificate IS NULL) = (second_valid_until IS NULL));
