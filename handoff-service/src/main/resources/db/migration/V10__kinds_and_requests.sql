-- A handoff can begin as a wish of the receiver, without a basis; the holder that grants it gives one.
ALTER TABLE handoff
    ALTER COLUMN proposed_at DROP NOT NULL,
    ALTER COLUMN basis_type DROP NOT NULL,
    ALTER COLUMN categories DROP NOT NULL,
    ADD COLUMN requested_at timestamptz,
    ADD COLUMN request_confirmed_at timestamptz,
    ADD COLUMN landing_answer text,
    ADD COLUMN lapsed_in text,
    ADD CONSTRAINT handoff_began CHECK (requested_at IS NOT NULL OR proposed_at IS NOT NULL),
    ADD CONSTRAINT handoff_basis_once_proposed CHECK (proposed_at IS NULL OR (basis_type IS NOT NULL AND categories IS NOT NULL)),
    ADD CONSTRAINT handoff_lapsed_in_something CHECK ((state = 'LAPSED') = (lapsed_in IS NOT NULL)),
    ADD CONSTRAINT handoff_void_for_a_reason CHECK ((state = 'VOID') = (void_reason IS NOT NULL));
