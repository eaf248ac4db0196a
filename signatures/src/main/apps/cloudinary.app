name       Cloudinary
category   cdn
service    download
domain     cloudinary.com
test       www.cloudinary.com -> cloudinary
source     field knowledge 2026-11
