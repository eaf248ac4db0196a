name       Constant Contact
category   mail
domain     constantcontact.com
test       www.constantcontact.com -> constant-contact
source     field knowledge 2026-11
