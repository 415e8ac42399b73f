-- directory: photographs of entries. Which one an entry shows, what one sees on it and who took it stand in the entry and so in each
-- of its versions; here lie the pixels, written anew by us. `id` is a fingerprint of the entry and the pixels.
CREATE TABLE directory_photo (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    service {text} NOT NULL,
    width {int} NOT NULL,
    height {int} NOT NULL,
    made_at {int} NOT NULL
);
CREATE INDEX directory_photo_service ON directory_photo (service, made_at);

-- One row for each width, as JPEG.
CREATE TABLE directory_photo_file (
    photo {text} NOT NULL REFERENCES directory_photo (id) ON DELETE CASCADE,
    width {int} NOT NULL,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    bytes {blob} NOT NULL,
    PRIMARY KEY (photo, width)
);
