-- How often a network has asked for what needs no signing in, now for more than links by mail: a hash under a key that
-- changes each day, for an hour.
ALTER TABLE mail_asked RENAME TO trust_asked;
ALTER TABLE trust_asked ADD COLUMN act {text} NOT NULL DEFAULT 'link';
CREATE INDEX trust_asked_act ON trust_asked (act, at);
