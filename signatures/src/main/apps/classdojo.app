name       ClassDojo
category   education
domain     classdojo.com
test       www.classdojo.com -> classdojo
source     field knowledge 2026-11
