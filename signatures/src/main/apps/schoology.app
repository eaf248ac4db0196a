name       Schoology
category   education
domain     schoology.com
test       www.schoology.com -> schoology
source     field knowledge 2026-11
