ALTER TABLE invitation
    ADD CONSTRAINT invitation_answered_whole CHECK (num_nonnulls(helped, told_again, words, answered_at) IN (0, 4));
